package org.cabildo.server.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.QueryText;
import org.cabildo.table.TableSchema;

/**
 * What of a table can be charted: by which columns, and which figures. Chosen from the types of the
 * columns and from what is in them.
 */
final class ChartChoice {
  /** Different values that a chart by texts or codes can have. */
  private static final long MOST_DISTINCT = 200;

  /** Different values up to which a column is a good first choice. */
  private static final long FEW_DISTINCT = 30;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private static final long YEARS = 365 * 6;
  private static final long MONTHS = 31 * 3;
  private static final Set<String> RATIOS =
      Set.of("por", "tasa", "promedio", "porcentaje", "indice", "precio", "rate", "average");

  private final TableSchema schema;

  ChartChoice(TableSchema schema) {
    this.schema = schema;
  }

  /**
   * What a chart is by.
   *
   * @param period {@code year}, {@code month} or {@code day} of a date; empty for values
   */
  record By(Field field, Optional<String> period) {
    /** In the query language. */
    String expression() {
      String column = QueryText.name(field.name());
      return period.map(p -> "date_trunc('" + p + "', " + column + ")").orElse(column);
    }

    /** Whether the values have an order of their own. */
    boolean isOrdered() {
      return period.isPresent() || field.type() == FieldType.INTEGER;
    }
  }

  /**
   * What a chart shows.
   *
   * @param function {@code count}, {@code sum} or {@code avg}
   * @param field of what; absent when rows are counted
   */
  record Figure(String function, Optional<Field> field) {
    static final Figure COUNT = new Figure("count", Optional.empty());

    /** In the query language. */
    String expression() {
      return function + field.map(f -> "(" + QueryText.name(f.name()) + ")").orElse("(*)");
    }

    /** As a value of a parameter. */
    String key() {
      return function + field.map(f -> "." + f.name()).orElse("");
    }
  }

  /** The columns a chart can be by, the best first. */
  List<By> bys() {
    List<By> periods = schema.fields().stream().flatMap(ChartChoice::period).toList();
    List<By> values =
        schema.fields().stream()
            .filter(ChartChoice::isGroup)
            .map(f -> new By(f, Optional.empty()))
            .toList();
    List<By> few = values.stream().filter(b -> distinct(b) <= FEW_DISTINCT).toList();
    List<By> many = values.stream().filter(b -> distinct(b) > FEW_DISTINCT).toList();
    return Stream.of(periods, few, many).flatMap(List::stream).toList();
  }

  /** The figures a chart can show, counting rows first. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(List.of(Figure.COUNT));
    for (Field field : schema.fields()) {
      if (isFigure(field)) {
        String first = isRatio(field) ? "avg" : "sum";
        figures.add(new Figure(first, Optional.of(field)));
        figures.add(new Figure(first.equals("sum") ? "avg" : "sum", Optional.of(field)));
      }
    }
    return figures;
  }

  private static long distinct(By by) {
    return by.field().statistics().distinct();
  }

  private static boolean isGroup(Field field) {
    long distinct = field.statistics().distinct();
    boolean grouping =
        switch (field.type()) {
          case STRING -> distinct <= MOST_DISTINCT;
          case BOOLEAN -> true;
          case INTEGER -> Labels.isLabel(field) && distinct <= MOST_DISTINCT;
          default -> false;
        };
    return grouping && distinct > 1;
  }

  private static Stream<By> period(Field field) {
    if (field.type() != FieldType.DATE && field.type() != FieldType.DATETIME) {
      return Stream.empty();
    }
    Optional<LocalDate> first = field.statistics().min().flatMap(ChartChoice::day);
    Optional<LocalDate> last = field.statistics().max().flatMap(ChartChoice::day);
    if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
      return Stream.empty();
    }
    long days = ChronoUnit.DAYS.between(first.get(), last.get());
    String period = days > YEARS ? "year" : days > MONTHS ? "month" : "day";
    return Stream.of(new By(field, Optional.of(period)));
  }

  /** The day of a date or time; none of one that is out of what calendars write in four digits. */
  private static Optional<LocalDate> day(String written) {
    return DAY.matcher(written).lookingAt()
        ? Optional.of(LocalDate.parse(written.substring(0, 10)))
        : Optional.empty();
  }

  private static boolean isFigure(Field field) {
    boolean number = field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    return number && !Labels.isLabel(field) && Labels.isMeasure(field.name());
  }

  private static boolean isRatio(Field field) {
    return field.unit().filter("%"::equals).isPresent()
        || Stream.of(field.name().split("_")).anyMatch(RATIOS::contains);
  }
}
