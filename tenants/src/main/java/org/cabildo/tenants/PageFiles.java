package org.cabildo.tenants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.tenancy.LocalText;

/**
 * Reads {@code pages/<slug>.md}, its keys and Spanish text, and the English text in {@code
 * pages/<slug>.en.md} beside it.
 */
record PageFiles(BundleFolder folder) {
  static final String FOLDER = "pages";
  private static final String SPANISH = ".md";
  private static final String ENGLISH = ".en.md";
  private static final int TITLE = 120;
  private static final int BODY = 50_000;
  private static final int LAST = 999;
  private static final List<String> STATES =
      List.of(PageState.PUBLISHED.key(), PageState.DRAFT.key());

  List<PageDescription> read() {
    List<PageDescription> pages = new ArrayList<>();
    List<String> names = folder.list(FOLDER);
    Set<String> strangers = new HashSet<>(names);
    for (String name : names) {
      if (name.endsWith(SPANISH) && !name.endsWith(ENGLISH)) {
        String slug = name.substring(0, name.length() - SPANISH.length());
        strangers.removeAll(List.of(name, slug + ENGLISH));
        page(slug).ifPresent(pages::add);
      }
    }
    for (String name : strangers) {
      String file = FOLDER + "/" + name;
      if (name.endsWith(ENGLISH)) {
        String spanish = name.substring(0, name.length() - ENGLISH.length()) + SPANISH;
        folder.findings().report(file, 1, Rule.PAGE_ORPHAN, spanish);
      } else {
        folder.findings().report(file, 1, Rule.UNKNOWN_FILE, file);
      }
    }
    return pages;
  }

  private Optional<PageDescription> page(String slug) {
    String file = FOLDER + "/" + slug + SPANISH;
    boolean named = value(file, 1, Optional.of(slug)).slug().isPresent();
    Optional<FrontMatter> read = FrontMatter.read(folder, file);
    Optional<Section> top = read.flatMap(matter -> matter.keys(file, folder.findings()));
    if (!named || read.isEmpty() || top.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(page(slug, top.get(), body(slug, read.get())));
  }

  private static PageDescription page(String slug, Section top, LocalText body) {
    top.only("title", "position", "state");
    return new PageDescription(
        slug,
        top.localText("title", TITLE),
        body,
        top.optional("position").flatMap(value -> value.whole(0, LAST)).orElse(0),
        top.optional("state")
            .flatMap(value -> value.oneOf(STATES))
            .map(key -> PageState.valueOf(key.toUpperCase(Locale.ROOT)))
            .orElse(PageState.PUBLISHED));
  }

  private LocalText body(String slug, FrontMatter spanish) {
    String es = text(FOLDER + "/" + slug + SPANISH, spanish.bodyLine(), spanish.body());
    String file = FOLDER + "/" + slug + ENGLISH;
    if (!folder.has(file)) {
      return new LocalText(es);
    }
    return folder
        .text(file, YamlFile.LIMIT)
        .map(english -> new LocalText(es, text(file, 1, english)))
        .orElse(new LocalText(es));
  }

  /** A text of a page with lines that end in one way, and without blank lines around it. */
  private String text(String file, int line, String written) {
    String text = written.replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      folder.findings().report(file, line, Rule.PAGE_EMPTY);
    } else if (text.indexOf('\0') >= 0) {
      folder.findings().report(file, line, Rule.NOT_UTF_8);
    }
    return value(file, line, Optional.of(text)).atMost(BODY).orElse("");
  }

  private Value value(String file, int line, Optional<String> text) {
    return new Value(file, line, file, text, folder.findings());
  }
}
