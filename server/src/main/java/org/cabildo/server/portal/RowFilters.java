package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cabildo.table.Field;
import org.cabildo.table.TableSchema;

/**
 * The filters of the columns as parameters of the page ({@code f.zone}, {@code f.watts.min}, {@code
 * f.watts.max}) and as a condition of the query language.
 */
final class RowFilters {
  private static final int MOST_CHOICES = 10;
  private static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "not",
          "is",
          "null",
          "in",
          "like",
          "between",
          "true",
          "false",
          "date",
          "timestamp",
          "casei",
          "accenti",
          "year",
          "month",
          "asc",
          "desc",
          "as",
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "stddev",
          "distinct",
          "date_trunc");
  private final TableSchema schema;
  private final Params params;

  RowFilters(TableSchema schema, Params params) {
    this.schema = schema;
    this.params = params;
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

  /** The controls, one per column. */
  List<TableView.Filter> controls(Site site) {
    return schema.fields().stream().map(field -> control(field, site)).toList();
  }

  /** The filters in force, each with the address without it. */
  List<Link> chosen(Address here, Texts t) {
    List<Link> chosen = new ArrayList<>();
    params.first("where").ifPresent(w -> chosen.add(new Link(w, here.without("where").toString())));
    for (Field field : schema.fields()) {
      for (String suffix : List.of("", ".min", ".max")) {
        String name = "f." + field.name() + suffix;
        params
            .first(name)
            .ifPresent(
                v ->
                    chosen.add(
                        new Link(
                            field.title() + " " + t.of("filter.sign" + suffix) + " " + v,
                            here.without(name).toString())));
      }
    }
    return chosen;
  }

  /** Without any filter. */
  Address clear(Address here) {
    Address cleared = here.without("where");
    for (Address.Parameter parameter : here.parameters()) {
      if (parameter.name().startsWith("f.")) {
        cleared = cleared.without(parameter.name());
      }
    }
    return cleared;
  }

  /** A column's name as the query language wants it. */
  static String name(Field field) {
    return name(field.name());
  }

  /** The same of a column known by name only. */
  static String name(String name) {
    boolean plain =
        name.matches("[a-z_][a-z0-9_]*") && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private List<String> conditions(Field field) {
    String column = name(field);
    Optional<String> value = params.first("f." + field.name());
    Optional<String> least = params.first("f." + field.name() + ".min");
    Optional<String> most = params.first("f." + field.name() + ".max");
    List<String> found = new ArrayList<>();
    switch (field.type()) {
      case INTEGER, NUMBER -> {
        least.filter(RowFilters::isNumber).ifPresent(v -> found.add(column + " >= " + v));
        most.filter(RowFilters::isNumber).ifPresent(v -> found.add(column + " <= " + v));
      }
      case DATE -> {
        least
            .filter(RowFilters::isDate)
            .ifPresent(v -> found.add(column + " >= DATE('" + v + "')"));
        most.filter(RowFilters::isDate).ifPresent(v -> found.add(column + " <= DATE('" + v + "')"));
      }
      case DATETIME -> {
        least
            .filter(RowFilters::isDate)
            .ifPresent(v -> found.add(column + " >= TIMESTAMP('" + v + "T00:00:00Z')"));
        most.filter(RowFilters::isDate)
            .ifPresent(v -> found.add(column + " <= TIMESTAMP('" + v + "T23:59:59Z')"));
      }
      case BOOLEAN ->
          value
              .filter(v -> v.equals("true") || v.equals("false"))
              .ifPresent(v -> found.add(column + " = " + v));
      case STRING ->
          value.ifPresent(
              v -> found.add(isChoice(field) ? column + " = " + quoted(v) : contains(column, v)));
    }
    return found;
  }

  private static String contains(String column, String words) {
    String pattern = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "CASEI(ACCENTI(%s)) LIKE CASEI(ACCENTI(%s))"
        .formatted(column, quoted("%" + pattern + "%"));
  }

  private TableView.Filter control(Field field, Site site) {
    String name = "f." + field.name();
    String value = params.first(name).orElse("");
    Formats f = site.formats();
    Texts t = site.texts();
    String label = field.title() + field.unit().map(u -> " (" + u + ")").orElse("");
    return new TableView.Filter(
        name,
        label,
        switch (field.type()) {
          case INTEGER, NUMBER -> "number";
          case DATE, DATETIME -> "date";
          case BOOLEAN -> "choice";
          case STRING -> isChoice(field) ? "choice" : "text";
        },
        value,
        params.first(name + ".min").orElse(""),
        params.first(name + ".max").orElse(""),
        field.statistics().min().map(v -> f.bound(v, field, t)).orElse(""),
        field.statistics().max().map(v -> f.bound(v, field, t)).orElse(""),
        choices(field, value, f, t));
  }

  private static List<SearchView.Option> choices(Field field, String value, Formats f, Texts t) {
    return switch (field.type()) {
      case BOOLEAN ->
          List.of(
              new SearchView.Option("true", t.of("value.true"), "", value.equals("true")),
              new SearchView.Option("false", t.of("value.false"), "", value.equals("false")));
      case STRING ->
          isChoice(field)
              ? field.statistics().top().stream()
                  .map(
                      top ->
                          new SearchView.Option(
                              top.value(),
                              top.value(),
                              f.number(top.count()),
                              value.equals(top.value())))
                  .toList()
              : List.of();
      default -> List.of();
    };
  }

  /** Whether the column has so few values that they can be listed. */
  private static boolean isChoice(Field field) {
    long distinct = field.statistics().distinct();
    return distinct > 0 && distinct <= MOST_CHOICES && field.statistics().top().size() == distinct;
  }

  /** A text as the query language wants it. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).scale() < 20 && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,12})?");
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
