package org.cabildo.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.FieldType;
import org.cabildo.tenancy.EmailAddress;

/** What a description must satisfy before anything is stored; first offence wins. */
final class DescriptionCheck {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,78}[a-z0-9]");
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]{1,2000}");
  private static final int TITLE = 200;
  private static final int TEXT = 10_000;
  private static final int WORD = 80;
  private static final int UNIT = 40;
  private static final int COLUMN = 2_000;

  private DescriptionCheck() {}

  static void slug(String field, String slug) {
    if (!SLUG.matcher(slug).matches()) {
      throw Problem.invalid(field, "not-a-slug");
    }
  }

  static void text(String field, String text, int limit) {
    if (text.isBlank()) {
      throw Problem.invalid(field, "blank");
    }
    if (text.length() > limit) {
      throw Problem.invalid(field, "too-long").with("limit", limit);
    }
  }

  static void email(String field, String email) {
    EmailAddress.checked(field, email);
  }

  static void license(String id) {
    if (License.of(id).isEmpty()) {
      throw Problem.invalid("license", "unknown").with("value", id);
    }
  }

  static void check(DatasetDescription description) {
    slug("slug", description.slug());
    text("title", description.title().es(), TITLE);
    text("description", description.description().es(), TEXT);
    description.contactEmail().ifPresent(email -> email("contactEmail", email));
    description.license().ifPresent(DescriptionCheck::license);
    description.keywords().forEach(word -> text("keywords", word, WORD));
    Set<String> themes = new HashSet<>();
    for (String theme : description.themes()) {
      if (!themes.add(theme)) {
        throw Problem.invalid("themes", "repeated");
      }
    }
    columns(description.columns());
    if (description.temporalStart().isPresent()
        && description.temporalEnd().isPresent()
        && description.temporalEnd().get().isBefore(description.temporalStart().get())) {
      throw Problem.invalid("temporalEnd", "before-start");
    }
  }

  private static void columns(List<ColumnHint> columns) {
    Set<String> names = new HashSet<>();
    for (ColumnHint column : columns) {
      text("columns.name", column.name(), TITLE);
      column.title().ifPresent(t -> text("columns.title", t, TITLE));
      column.unit().ifPresent(u -> text("columns.unit", u, UNIT));
      column.description().ifPresent(d -> text("columns.description", d, COLUMN));
      if (!names.add(column.name())) {
        throw Problem.invalid("columns.name", "repeated").with("value", column.name());
      }
      column.format().ifPresent(f -> format(f, column.type()));
    }
  }

  private static void format(String format, Optional<FieldType> type) {
    List<String> known = type.map(ColumnHint::formats).orElse(List.of());
    if (known.isEmpty()) {
      throw Problem.invalid("columns.format", "needs-type");
    }
    if (!known.contains(format)) {
      throw Problem.invalid("columns.format", "not-one-of")
          .with("values", String.join(", ", known));
    }
  }

  static void check(Office office) {
    slug("slug", office.slug());
    text("name", office.name().es(), TITLE);
    office.email().ifPresent(email -> email("email", email));
    if (office.website().filter(address -> !WEBSITE.matcher(address).matches()).isPresent()) {
      throw Problem.invalid("website", "not-a-url");
    }
  }

  static void check(Theme theme) {
    slug("slug", theme.slug());
    text("name", theme.name().es(), TITLE);
  }
}
