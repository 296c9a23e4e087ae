package org.cabildo.sdk;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column, or something computed from one: to compare, to select, to group by, to sort by. Comes
 * from {@link Expressions#field}.
 *
 * <p>Values are text, numbers, booleans, {@code LocalDate}, {@code Instant} and their relatives;
 * they are quoted and escaped here, so they may come from anywhere. An empty cell passes no
 * comparison, only {@link #isEmpty}.
 */
public final class Field {
  private static final Set<ChronoUnit> CALENDAR =
      Set.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.WEEKS, ChronoUnit.DAYS);

  private final String expression;
  private final @Nullable String alias;
  private final UnaryOperator<String> folding;

  private Field(String expression, @Nullable String alias, UnaryOperator<String> folding) {
    this.expression = expression;
    this.alias = alias;
    this.folding = folding;
  }

  static Field of(String name) {
    return new Field(Cql.name(name), null, UnaryOperator.identity());
  }

  /**
   * {@return rows where it equals a value}
   *
   * @param value not null: see {@link #isEmpty}
   */
  public Filter is(Object value) {
    return compare("=", value);
  }

  /**
   * {@return rows where it has another value; empty cells are not among them}
   *
   * @param value not null: see {@link #isNotEmpty}
   */
  public Filter isNot(Object value) {
    return compare("<>", value);
  }

  /**
   * {@return rows where it is more, later, or after in the alphabet}
   *
   * @param value the limit, itself not kept
   */
  public Filter greaterThan(Object value) {
    return compare(">", value);
  }

  /**
   * {@return rows where it is the value or more}
   *
   * @param value the limit, itself kept
   */
  public Filter atLeast(Object value) {
    return compare(">=", value);
  }

  /**
   * {@return rows where it is less, earlier, or before in the alphabet}
   *
   * @param value the limit, itself not kept
   */
  public Filter lessThan(Object value) {
    return compare("<", value);
  }

  /**
   * {@return rows where it is the value or less}
   *
   * @param value the limit, itself kept
   */
  public Filter atMost(Object value) {
    return compare("<=", value);
  }

  /**
   * {@return rows where it lies between two values, both kept}
   *
   * @param least the lower limit
   * @param most the upper limit
   */
  public Filter between(Object least, Object most) {
    return Filter.of(operand() + " BETWEEN " + literal(least) + " AND " + literal(most));
  }

  /**
   * {@return rows where it is one of some values}
   *
   * @param values at least one
   */
  public Filter in(Object... values) {
    return in(Arrays.asList(values));
  }

  /**
   * {@return rows where it is one of some values}
   *
   * @param values at least one
   */
  public Filter in(Collection<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("in() needs a value to look for");
    }
    return Filter.of(
        values.stream()
            .map(this::literal)
            .collect(Collectors.joining(", ", operand() + " IN (", ")")));
  }

  /**
   * {@return rows whose text fits a pattern}
   *
   * @param pattern where {@code %} stands for any text and {@code _} for any character
   */
  public Filter like(String pattern) {
    return Filter.of(operand() + " LIKE " + literal(pattern));
  }

  /** {@return rows where the cell is empty} */
  public Filter isEmpty() {
    return Filter.of(expression + " IS NULL");
  }

  /** {@return rows where the cell is not empty} */
  public Filter isNotEmpty() {
    return Filter.of(expression + " IS NOT NULL");
  }

  /** {@return the same column, to which {@code CENTRO} and {@code Centro} are equal} */
  public Field ignoringCase() {
    return folded("CASEI");
  }

  /** {@return the same column, to which {@code Árbol} and {@code Arbol} are equal} */
  public Field ignoringAccents() {
    return folded("ACCENTI");
  }

  /** {@return the year of a date, a whole number} */
  public Field year() {
    return function("year(" + expression + ")");
  }

  /** {@return the month of a date, 1 to 12} */
  public Field month() {
    return function("month(" + expression + ")");
  }

  /**
   * {@return the first day of the year, month or week of a date}
   *
   * @param unit {@code YEARS}, {@code MONTHS}, {@code WEEKS} or {@code DAYS}
   */
  public Field truncatedTo(ChronoUnit unit) {
    if (!CALENDAR.contains(unit)) {
      throw new IllegalArgumentException("dates are cut to years, months, weeks or days: " + unit);
    }
    String name = unit.name().toLowerCase(Locale.ROOT).replaceAll("s$", "");
    return function("date_trunc('" + name + "', " + expression + ")");
  }

  /**
   * {@return the same under another name}
   *
   * @param name of its column in the answer, and of the record component that takes it
   */
  public Field as(String name) {
    return new Field(expression, name, folding);
  }

  /** {@return least, earliest, first in the alphabet first} */
  public Order ascending() {
    return new Order(grouping() + " asc");
  }

  /** {@return greatest, latest, last in the alphabet first} */
  public Order descending() {
    return new Order(grouping() + " desc");
  }

  /** {@return the text that is sent in {@code select}} */
  @Override
  public String toString() {
    return alias == null ? expression : expression + " as " + Cql.name(alias);
  }

  /** How group and order name it. */
  String grouping() {
    return alias == null ? expression : Cql.name(alias);
  }

  private Filter compare(String operator, Object value) {
    return Filter.of(operand() + ' ' + operator + ' ' + literal(value));
  }

  private String operand() {
    return folding.apply(expression);
  }

  private String literal(Object value) {
    String literal = Cql.value(value);
    return literal.charAt(0) == '\'' ? folding.apply(literal) : literal;
  }

  private Field folded(String function) {
    UnaryOperator<String> before = folding;
    return new Field(expression, alias, text -> function + '(' + before.apply(text) + ')');
  }

  private Field function(String call) {
    return new Field(call, null, UnaryOperator.identity());
  }
}
