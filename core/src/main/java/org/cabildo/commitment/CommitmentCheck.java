package org.cabildo.commitment;

import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** What a commitment must satisfy before anything is stored; first offence wins. */
final class CommitmentCheck {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,78}[a-z0-9]");
  private static final int LINE = 200;
  private static final int WORD = 80;
  private static final int TEXT = 10_000;
  private static final int REASON = 1_000;

  private CommitmentCheck() {}

  static void check(CommitmentDescription description) {
    if (!SLUG.matcher(description.slug()).matches()) {
      throw Problem.invalid("slug", "not-a-slug");
    }
    text("title", description.title(), LINE);
    text("description", description.description(), TEXT);
    description.why().ifPresent(why -> text("why", why, TEXT));
    text("responsible", description.responsible(), LINE);
    if (description.responsible().contains("@")) {
      throw Problem.invalid("responsible", "not-a-position");
    }
    description.format().ifPresent(format -> text("format", format, WORD));
  }

  static void reason(String reason) {
    text("reason", reason, REASON);
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
  }
}
