package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;

/**
 * What a column holds.
 *
 * @param empty share without a value in words
 * @param facts least, greatest, mean value, number of different values
 * @param bars most frequent values
 */
public record ColumnView(
    String name,
    String title,
    String type,
    String typeIcon,
    Optional<String> unit,
    Optional<String> description,
    String empty,
    boolean hasEmpty,
    List<Link> facts,
    List<Bar> bars) {
  private static final int BARS = 5;

  /**
   * A value and how often it occurs.
   *
   * @param share in words
   * @param width of 100
   */
  public record Bar(String label, String count, String share, String width) {}

  /** What is in a column of a table of so many rows. */
  public static ColumnView of(Field field, long rows, Texts t, Formats f) {
    FieldStatistics statistics = field.statistics();
    double empty = rows == 0 ? 0 : (double) statistics.empty() / rows;
    return new ColumnView(
        field.name(),
        field.title(),
        t.of("type." + field.type().key()),
        icon(field),
        field.unit(),
        field.description(),
        statistics.empty() == 0 ? t.of("column.full") : t.of("column.empty", f.percent(empty)),
        statistics.empty() > 0,
        facts(field, t, f),
        bars(field, rows, f, t));
  }

  private static List<Link> facts(Field field, Texts t, Formats f) {
    FieldStatistics statistics = field.statistics();
    List<Link> facts = new ArrayList<>();
    if (field.type().isOrdered() && field.type() != FieldType.STRING) {
      statistics
          .min()
          .ifPresent(v -> facts.add(new Link(t.of("column.min"), f.bound(v, field, t))));
      statistics
          .max()
          .ifPresent(v -> facts.add(new Link(t.of("column.max"), f.bound(v, field, t))));
      statistics
          .mean()
          .filter(m -> !Labels.isLabel(field) && Labels.isMeasure(field.name()))
          .ifPresent(m -> facts.add(new Link(t.of("column.mean"), f.mean(m, field))));
    }
    facts.add(new Link(t.of("column.distinct"), f.number(statistics.distinct())));
    return facts;
  }

  private static List<Bar> bars(Field field, long rows, Formats f, Texts t) {
    FieldStatistics statistics = field.statistics();
    if (rows == 0 || statistics.distinct() > rows * 0.9) {
      return List.of();
    }
    return statistics.top().stream()
        .limit(BARS)
        .map(
            top ->
                new Bar(
                    f.bound(top.value(), field, t),
                    f.number(top.count()),
                    f.percent((double) top.count() / rows),
                    width((double) top.count() / rows)))
        .toList();
  }

  /** A share of 1 as a number of 100 with one decimal, for SVG. */
  static String width(double share) {
    return String.valueOf(Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10.0);
  }

  private static String icon(Field field) {
    return switch (field.type()) {
      case INTEGER, NUMBER -> "hash";
      case DATE, DATETIME -> "calendar";
      case TIME -> "clock";
      case DURATION -> "history";
      case GEOPOINT, GEOMETRY -> "map-pin";
      case BOOLEAN -> "toggle-left";
      case STRING -> "type";
    };
  }
}
