package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.QueryText;
import org.cabildo.table.TableSchema;

/**
 * The filters of the columns as parameters of the page ({@code f.zone}, {@code f.watts.min}, {@code
 * f.watts.max}) and as a condition of the query language.
 */
final class RowFilters {
  private static final int MOST_CHOICES = 10;
  static final String LEAST = ".min";
  static final String MOST = ".max";
  static final Set<String> BOOLEANS = Set.of("true", "false");

  private final TableSchema schema;
  private final Site site;
  private final Params params;
  private final TypedText typed;

  RowFilters(TableSchema schema, Site site) {
    this.schema = schema;
    this.site = site;
    this.params = site.params();
    this.typed = new TypedText(site.formats().locale());
  }

  /** All filters in force as one condition. */
  Optional<String> where() {
    List<String> parts = new ArrayList<>();
    params.first("where").ifPresent(parts::add);
    boolean written = !parts.isEmpty();
    for (Field field : schema.fields()) {
      conditions(field).forEach(parts::add);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (written && parts.size() > 1) {
      parts.set(0, "(" + parts.get(0) + ")");
    }
    return Optional.of(String.join(" AND ", parts));
  }

  /** A column's name as the query language wants it. */
  static String name(Field field) {
    return QueryText.name(field.name());
  }

  private List<String> conditions(Field field) {
    String column = name(field);
    Optional<String> value = given(field, "");
    Optional<String> least = given(field, LEAST);
    Optional<String> most = given(field, MOST);
    List<String> found = new ArrayList<>();
    switch (field.type()) {
      case INTEGER, NUMBER -> {
        least.flatMap(typed::number).ifPresent(v -> found.add(column + " >= " + v));
        most.flatMap(typed::number).ifPresent(v -> found.add(column + " <= " + v));
      }
      case DATE -> {
        least.flatMap(typed::day).ifPresent(v -> found.add(column + " >= DATE('" + v + "')"));
        most.flatMap(typed::day).ifPresent(v -> found.add(column + " <= DATE('" + v + "')"));
      }
      case DATETIME -> {
        least
            .flatMap(typed::day)
            .ifPresent(v -> found.add(column + " >= TIMESTAMP('" + v + "T00:00:00Z')"));
        most.flatMap(typed::day)
            .ifPresent(v -> found.add(column + " <= TIMESTAMP('" + v + "T23:59:59Z')"));
      }
      case TIME, DURATION -> {
        least
            .flatMap(v -> clock(field, v))
            .ifPresent(v -> found.add(column + " >= " + QueryText.quoted(v)));
        most.flatMap(v -> clock(field, v))
            .ifPresent(v -> found.add(column + " <= " + QueryText.quoted(v)));
      }
      case GEOPOINT, GEOMETRY -> {}
      case BOOLEAN ->
          value.filter(BOOLEANS::contains).ifPresent(v -> found.add(column + " = " + v));
      case STRING ->
          value.ifPresent(
              v ->
                  found.add(
                      isChoice(field)
                          ? column + " = " + QueryText.quoted(v)
                          : contains(column, v)));
    }
    return found;
  }

  /**
   * What was typed in a filter of the column; {@code suffix} is empty, {@link #LEAST} or {@link
   * #MOST}.
   */
  Optional<String> given(Field field, String suffix) {
    return params.first("f." + field.name() + suffix);
  }

  /** What was typed in a filter and cannot be read as a value of its column, in words. */
  Optional<String> unreadable() {
    for (Field field : schema.fields()) {
      for (String suffix : List.of("", LEAST, MOST)) {
        Optional<String> text = given(field, suffix).filter(v -> !isReadable(field, suffix, v));
        if (text.isPresent()) {
          return text.map(
              v ->
                  site.texts().of("filter.unreadable." + FilterForm.kind(field), v, field.title()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isReadable(Field field, String suffix, String text) {
    return switch (field.type()) {
      case INTEGER, NUMBER -> !suffix.isEmpty() && typed.number(text).isPresent();
      case DATE, DATETIME -> !suffix.isEmpty() && typed.day(text).isPresent();
      case TIME, DURATION -> !suffix.isEmpty() && clock(field, text).isPresent();
      case GEOPOINT, GEOMETRY -> false;
      case BOOLEAN -> suffix.isEmpty() && BOOLEANS.contains(text);
      case STRING -> suffix.isEmpty();
    };
  }

  private Optional<String> clock(Field field, String text) {
    return field.type() == FieldType.TIME ? typed.time(text) : typed.duration(text);
  }

  private static String contains(String column, String words) {
    String pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "CASEI(ACCENTI(%s)) LIKE CASEI(ACCENTI(%s))"
        .formatted(column, QueryText.quoted("%" + pattern + "%"));
  }

  /** Whether the column has so few values that they can be listed. */
  static boolean isChoice(Field field) {
    long distinct = field.statistics().distinct();
    return distinct > 0 && distinct <= MOST_CHOICES && field.statistics().top().size() == distinct;
  }
}
