package org.cabildo.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value in a query: a column, something computed from one, or a constant. {@code at} is where it
 * stands in its parameter, counted from 1.
 */
sealed interface Expression {
  int at();

  /** How it is written, in canonical form; equal texts are equal expressions. */
  String text();

  /** The columns it is computed from, by name. */
  default List<String> columns() {
    if (this instanceof Column column) {
      return List.of(column.name());
    }
    if (this instanceof Located place) {
      return List.of(place.latitude().name(), place.longitude().name());
    }
    if (this instanceof Part part) {
      return part.of().columns();
    }
    if (this instanceof Truncated truncated) {
      return truncated.of().columns();
    }
    if (this instanceof Folded folded) {
      return folded.of().columns();
    }
    return this instanceof Aggregate figure
        ? figure.of().map(Expression::columns).orElse(List.of())
        : List.of();
  }

  /** A column by name. */
  record Column(String name, int at) implements Expression {
    @Override
    public String text() {
      return name;
    }
  }

  /**
   * A constant: {@code Long, BigDecimal, Double, String, Boolean, LocalDate, LocalDateTime,
   * LocalTime} or {@code Duration}.
   */
  record Constant(Object value, int at) implements Expression {
    @Override
    public String text() {
      return Values.text(value);
    }
  }

  /** A part of a date as a whole number. */
  record Part(Unit unit, Expression of, int at) implements Expression {
    @Override
    public String text() {
      return unit.key() + "(" + of.text() + ")";
    }
  }

  /** The start of the period that a date or time is in. */
  record Truncated(Unit unit, Expression of, int at) implements Expression {
    @Override
    public String text() {
      return "date_trunc('" + unit.key() + "', " + of.text() + ")";
    }
  }

  /** Text in lower case or without accents. */
  record Folded(Folding folding, Expression of, int at) implements Expression {
    @Override
    public String text() {
      return folding.key() + "(" + of.text() + ")";
    }
  }

  /** The place that two columns of degrees say together; absent when one of them is. */
  record Located(Column latitude, Column longitude) implements Expression {
    static Located by(Coordinates pair) {
      return new Located(new Column(pair.latitude(), 1), new Column(pair.longitude(), 1));
    }

    @Override
    public int at() {
      return latitude.at();
    }

    @Override
    public String text() {
      return ColumnNames.PLACE;
    }
  }

  /** A figure of many rows; without an argument it counts rows. */
  record Aggregate(Figure figure, Optional<Expression> of, int at) implements Expression {
    @Override
    public String text() {
      String argument = of.map(Expression::text).orElse("*");
      return figure == Figure.COUNT_DISTINCT
          ? "count(distinct " + argument + ")"
          : figure.key() + "(" + argument + ")";
    }
  }

  /** Periods of time; weeks are those of ISO 8601. */
  enum Unit {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    WEEK("week"),
    DAY("day"),
    HOUR("hour"),
    /** Monday is 1, Sunday 7; a part of a date, not a period. */
    WEEKDAY("isodow");

    private final String sql;

    Unit(String sql) {
      this.sql = sql;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the engine's function that takes this part of a date. */
    String sql() {
      return sql;
    }

    /** The unit of that name. */
    static Optional<Unit> named(String text) {
      return Arrays.stream(values()).filter(u -> u.key().equalsIgnoreCase(text)).findFirst();
    }
  }

  /** What is ignored when texts are compared. */
  enum Folding {
    CASEI,
    ACCENTI;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Figures of many rows. */
  enum Figure {
    COUNT,
    COUNT_DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    MEDIAN,
    STDDEV;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
