package org.cabildo.tenancy;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Decides whether an SVG may be shown as a logo. Drawings only: no document type, no script, no
 * event attributes, no foreign content, no text fonts, nothing fetched from elsewhere; pictures
 * only as PNG of at most 512 pixels a side within it.
 */
public final class Logo {
  /** Largest logo, in characters. */
  public static final int LIMIT = 65_536;

  /** How the address of a picture within it begins. */
  public static final String PNG = "data:image/png;base64,";

  private static final int WIDEST_PNG = 512;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "title",
          "desc",
          "g",
          "defs",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "image");
  private static final Pattern ELSEWHERE =
      Pattern.compile("url\\s*\\(\\s*[\"']?\\s*(?!#)|script:|data:|@import|expression");
  private static final Pattern ESCAPE = Pattern.compile("\\\\");
  private static final Pattern DRAWING_PROPERTY =
      Pattern.compile(
          "(?:fill|stroke|stop|clip|mask|color|opacity|display|visibility|paint-order)"
              + "(?:-[a-z]+)*");

  private Logo() {}

  /**
   * One reason not to show an SVG.
   *
   * @param line line of the text, counted from 1
   * @param what the element, attribute or declaration, or the parser's words
   * @param readable whether the SVG could be read as XML there
   */
  public record Flaw(int line, String what, boolean readable) {}

  /** Everything that speaks against {@code svg}; empty when it may be shown. */
  public static List<Flaw> flaws(String svg) {
    List<Flaw> flaws = new ArrayList<>();
    if (svg.length() > LIMIT) {
      return List.of(new Flaw(1, "> " + LIMIT, true));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      look(factory.createXMLStreamReader(new StringReader(svg)), flaws);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      flaws.add(new Flaw(line, firstLine(e), false));
    }
    return flaws;
  }

  private static void look(XMLStreamReader xml, List<Flaw> flaws) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      int line = xml.getLocation().getLineNumber();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          element(xml, depth++, flaws);
          attributes(xml, flaws);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> flaws.add(new Flaw(line, "<!DOCTYPE>", true));
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            flaws.add(new Flaw(line, "<?" + xml.getPITarget() + "?>", true));
        default -> {}
      }
    }
  }

  private static void element(XMLStreamReader xml, int depth, List<Flaw> flaws) {
    boolean drawing = SVG.equals(xml.getNamespaceURI()) && ELEMENTS.contains(xml.getLocalName());
    boolean rightTop = (depth == 0) == xml.getLocalName().equals("svg");
    if (!drawing || !rightTop) {
      flaws.add(new Flaw(line(xml), "<" + xml.getLocalName() + ">", true));
    }
  }

  private static void attributes(XMLStreamReader xml, List<Flaw> flaws) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String written = xml.getAttributeValue(i).strip();
      String value = written.toLowerCase(Locale.ROOT);
      if (xml.getLocalName().equals("image") && name.equals("href") && isPng(written)) {
        continue;
      }
      boolean leaves = name.equals("href") && !value.startsWith("#");
      boolean styled = name.equals("style") && !isDrawing(value);
      if (name.startsWith("on")
          || name.equals("src")
          || name.equals("base")
          || leaves
          || styled
          || ESCAPE.matcher(value).find()
          || ELSEWHERE.matcher(value).find()) {
        flaws.add(new Flaw(line(xml), name + "=\"…\"", true));
      }
    }
  }

  /** Whether it is one by its first bytes, and its sides are not too long (PNG, section 11.2.2). */
  private static boolean isPng(String href) {
    if (!href.startsWith(PNG)) {
      return false;
    }
    try {
      ByteBuffer png =
          ByteBuffer.wrap(Base64.getDecoder().decode(href.substring(PNG.length()).strip()));
      return png.limit() > 24
          && png.getLong(0) == 0x89504e470d0a1a0aL
          && png.getInt(12) == 0x49484452
          && isSide(png.getInt(16))
          && isSide(png.getInt(20));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSide(int pixels) {
    return pixels > 0 && pixels <= WIDEST_PNG;
  }

  private static boolean isDrawing(String style) {
    for (String declaration : style.split(";")) {
      Matcher property = DRAWING_PROPERTY.matcher(declaration.split(":", 2)[0].strip());
      if (!declaration.isBlank() && !property.matches()) {
        return false;
      }
    }
    return true;
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int words = message.indexOf("Message: ");
    return message
        .substring(words < 0 ? 0 : words + "Message: ".length())
        .lines()
        .findFirst()
        .orElse("");
  }
}
