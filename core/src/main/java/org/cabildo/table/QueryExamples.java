package org.cabildo.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one would ask of a table, made of its own columns and values, so that every example runs.
 *
 * @param columns for {@code select}: its first columns
 * @param condition for {@code where}: what some row fulfils
 * @param word for {@code q}: what some row says
 * @param group for {@code group}: a column whose values name groups of rows
 * @param facet for {@code facets}: such a column, if its values are counted
 */
public record QueryExamples(
    String columns, String condition, String word, String group, String facet) {
  private static final int SHOWN = 3;
  private static final int MOST_GROUPS = 200;
  private static final int LONGEST = 60;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,40}");

  /** Examples for a table. */
  public static QueryExamples of(TableFile table) {
    List<Field> fields = table.schema().fields();
    return new QueryExamples(
        fields.stream()
            .limit(SHOWN)
            .map(f -> QueryText.name(f.name()))
            .collect(Collectors.joining(",")),
        measured(table).or(() -> named(fields)).orElse(ColumnNames.ROW + " <= 10"),
        word(fields),
        grouping(fields).map(f -> QueryText.name(f.name())).orElse(ColumnNames.ROW),
        grouping(fields)
            .filter(f -> f.type().isCountable())
            .map(f -> QueryText.name(f.name()))
            .orElse(ColumnNames.ROW));
  }

  /** At least the mean of numbers that measure: numbers that never repeat are names of rows. */
  private static Optional<String> measured(TableFile table) {
    return table.schema().fields().stream()
        .filter(f -> f.type() == FieldType.INTEGER || f.type() == FieldType.NUMBER)
        .filter(f -> f.statistics().distinct() < table.rows() - f.statistics().empty())
        .filter(f -> f.statistics().mean().filter(Double::isFinite).isPresent())
        .findFirst()
        .map(f -> QueryText.name(f.name()) + " >= " + below(f.statistics().mean().orElse(0.0)));
  }

  /** The whole number at or below a mean, so that the greatest value is not below it. */
  private static String below(double mean) {
    return BigDecimal.valueOf(Math.floor(mean)).toBigInteger().toString();
  }

  private static Optional<String> named(List<Field> fields) {
    return grouping(fields)
        .filter(f -> f.type() == FieldType.STRING)
        .flatMap(
            f ->
                f.statistics().top().stream()
                    .map(FieldStatistics.ValueCount::value)
                    .filter(v -> v.length() <= LONGEST)
                    .findFirst()
                    .map(v -> QueryText.name(f.name()) + " = " + QueryText.quoted(v)));
  }

  private static String word(List<Field> fields) {
    return grouping(fields).stream()
        .flatMap(f -> f.statistics().top().stream())
        .map(top -> WORD.matcher(top.value()))
        .filter(Matcher::find)
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("a");
  }

  private static Optional<Field> grouping(List<Field> fields) {
    return fields.stream()
        .filter(f -> f.type() == FieldType.STRING)
        .filter(f -> f.statistics().distinct() > 1 && f.statistics().distinct() <= MOST_GROUPS)
        .findFirst()
        .or(() -> fields.stream().filter(f -> !f.type().isPlace()).findFirst());
  }
}
