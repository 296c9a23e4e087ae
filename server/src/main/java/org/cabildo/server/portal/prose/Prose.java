package org.cabildo.server.portal.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text of Markdown (CommonMark 0.31 and tables) as markup. Elements of HTML in it are text; what
 * leads where nothing may lead keeps its words and loses its link.
 *
 * @param html what stands on the page, safe as it is
 * @param pictures origins of other sites from which it shows pictures: {@code
 *     https://www.example.org}
 * @param lead its first paragraph as plain text, empty for none
 */
public record Prose(String html, Set<String> pictures, String lead) {
  /** Deeper than this nobody writes; what is deeper stands beside what it would stand in. */
  private static final int DEEPEST = 24;

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .attributeProviderFactory(context -> attributes())
          .build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  public Prose {
    pictures = Set.copyOf(pictures);
  }

  /**
   * What a text says.
   *
   * @param own makes an address for the page of one within the portal: {@code /datasets}
   */
  public static Prose of(String markdown, UnaryOperator<String> own) {
    Node document = PARSER.parse(markdown);
    Set<String> pictures = new TreeSet<>();
    List<Heading> headings = new ArrayList<>();
    for (Node node : nodes(document)) {
      if (node instanceof Heading heading) {
        headings.add(heading);
      } else if (node instanceof Link link) {
        keep(link, Destination.ofLink(link.getDestination(), own)).ifPresent(link::setDestination);
      } else if (node instanceof Image image) {
        Optional<Destination> from = Destination.ofPicture(image.getDestination(), own);
        from.flatMap(Destination::origin).ifPresent(pictures::add);
        keep(image, from).ifPresent(image::setDestination);
      }
    }
    Outline.settle(headings);
    return new Prose(Allowed.only(RENDERER.render(document)), pictures, lead(document));
  }

  /** The address to keep; without one the words stand alone. */
  private static Optional<String> keep(Node node, Optional<Destination> destination) {
    if (destination.isEmpty()) {
      unwrap(node);
    }
    return destination.map(Destination::href);
  }

  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  /** All nodes, in the order of the text. */
  private static List<Node> nodes(Node document) {
    List<Node> nodes = new ArrayList<>();
    Node node = document;
    while (node != null) {
      nodes.add(node);
      Node next = node.getFirstChild();
      while (next == null && node != null) {
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
    return nodes;
  }

  private static String lead(Node document) {
    nodes(document).stream()
        .filter(node -> node instanceof Link || node instanceof Image)
        .forEach(Prose::unwrap);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        return TEXT.render(node).strip();
      }
    }
    return "";
  }

  private static AttributeProvider attributes() {
    return (node, tag, attributes) -> {
      if (node instanceof Link link && link.getDestination().matches("(?i)https?:.*")) {
        attributes.put("rel", Allowed.REL);
      } else if (node instanceof Image) {
        attributes.putAll(Map.of("loading", "lazy"));
      }
    };
  }
}
