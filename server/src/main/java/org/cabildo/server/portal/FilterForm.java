package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.table.Field;
import org.cabildo.table.TableSchema;

/** The filters of a table as readers see them: controls to fill in and chips to take away. */
final class FilterForm {
  private final TableSchema schema;
  private final Site site;
  private final RowFilters filters;
  private final TypedText typed;

  FilterForm(TableSchema schema, Site site, RowFilters filters) {
    this.schema = schema;
    this.site = site;
    this.filters = filters;
    this.typed = new TypedText(site.formats().locale());
  }

  /** The controls, one per column. */
  List<TableView.Filter> controls() {
    return schema.fields().stream()
        .filter(field -> !field.type().isPlace())
        .map(this::control)
        .toList();
  }

  /** The filters in force, each with the address without it. */
  List<Link> chosen(Address here) {
    List<Link> chosen = new ArrayList<>();
    site.params()
        .first("where")
        .ifPresent(w -> chosen.add(new Link(w, here.without("where").toString())));
    for (Field field : schema.fields()) {
      for (String suffix : List.of("", RowFilters.LEAST, RowFilters.MOST)) {
        String name = "f." + field.name() + suffix;
        filters
            .given(field, suffix)
            .ifPresent(
                v ->
                    chosen.add(
                        new Link(
                            field.title() + " " + sign(suffix) + " " + shown(field, v),
                            here.without(name).toString())));
      }
    }
    return chosen;
  }

  private String sign(String suffix) {
    return site.texts().of("filter.sign." + (suffix.isEmpty() ? "is" : suffix.substring(1)));
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

  private TableView.Filter control(Field field) {
    String name = "f." + field.name();
    String value = filters.given(field, "").orElse("");
    Formats f = site.formats();
    Texts t = site.texts();
    String label = field.title() + field.unit().map(u -> " (" + u + ")").orElse("");
    return new TableView.Filter(
        name,
        label,
        kind(field),
        value,
        filters.given(field, RowFilters.LEAST).orElse(""),
        filters.given(field, RowFilters.MOST).orElse(""),
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
          RowFilters.isChoice(field)
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

  /** The value of a filter as the table writes it. */
  private String shown(Field field, String text) {
    return switch (field.type()) {
      case DATE, DATETIME -> typed.day(text).map(day -> site.formats().date(day)).orElse(text);
      case BOOLEAN ->
          RowFilters.BOOLEANS.contains(text)
              ? site.formats().bound(text, field, site.texts())
              : text;
      case INTEGER, NUMBER ->
          typed.number(text).map(n -> site.formats().bound(n, field, site.texts())).orElse(text);
      case TIME, DURATION, GEOPOINT, GEOMETRY, STRING -> text;
    };
  }

  /**
   * How the column is filtered: {@code number}, {@code date}, {@code time}, {@code duration},
   * {@code choice} or {@code text}; places are not.
   */
  static String kind(Field field) {
    return switch (field.type()) {
      case INTEGER, NUMBER -> "number";
      case DATE, DATETIME -> "date";
      case TIME -> "time";
      case DURATION -> "duration";
      case BOOLEAN -> "choice";
      case GEOPOINT, GEOMETRY -> "text";
      case STRING -> RowFilters.isChoice(field) ? "choice" : "text";
    };
  }
}
