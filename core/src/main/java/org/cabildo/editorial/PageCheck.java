package org.cabildo.editorial;

import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** What a page must satisfy before it is stored; first offence wins. */
final class PageCheck {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,78}[a-z0-9]");
  private static final int TITLE = 120;
  private static final int LAST = 999;

  private PageCheck() {}

  static void check(PageDescription page, int longest) {
    if (!SLUG.matcher(page.slug()).matches()) {
      throw Problem.invalid("slug", "not-a-slug");
    }
    text("title", page.title(), TITLE);
    text("body", page.body(), longest);
    if (page.position() < 0 || page.position() > LAST) {
      throw Problem.invalid("position", "out-of-range").with("min", 0).with("max", LAST);
    }
  }

  private static void text(String field, LocalText text, int limit) {
    text(field, text.es(), limit);
    text.en().ifPresent(en -> text(field, en, limit));
  }

  private static void text(String field, String text, int limit) {
    if (text.isBlank()) {
      throw Problem.invalid(field, "blank");
    }
    if (text.length() > limit) {
      throw Problem.invalid(field, "too-long").with("limit", limit);
    }
    if (text.indexOf('\0') >= 0) {
      throw Problem.invalid(field, "wrong-shape");
    }
  }
}
