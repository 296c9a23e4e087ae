package org.cabildo.table;

import static org.cabildo.table.FieldType.BOOLEAN;
import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.DATETIME;
import static org.cabildo.table.FieldType.DURATION;
import static org.cabildo.table.FieldType.GEOPOINT;
import static org.cabildo.table.FieldType.INTEGER;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;
import static org.cabildo.table.FieldType.TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.Expression.Aggregate;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.Expression.Constant;
import org.cabildo.table.Expression.Folded;
import org.cabildo.table.Expression.Located;
import org.cabildo.table.Expression.Part;
import org.cabildo.table.Expression.Truncated;
import org.cabildo.table.Filter.Between;
import org.cabildo.table.Filter.Comparison;
import org.cabildo.table.Filter.In;
import org.cabildo.table.Filter.Like;

/** Checks a parameter against the columns and turns dates written as text into dates. */
final class TypeCheck {
  private final Columns columns;
  private final String in;

  TypeCheck(Columns columns, String in) {
    this.columns = columns;
    this.in = in;
  }

  /** What an expression yields; fails when it cannot be computed. */
  FieldType type(Expression expression) {
    if (expression instanceof Column column) {
      return columns.type(column, in);
    }
    if (expression instanceof Constant constant) {
      return type(constant.value());
    }
    if (expression instanceof Part part) {
      FieldType of = temporal(part.of(), part.unit().key());
      demand(part.unit() != Expression.Unit.HOUR || of == DATETIME, part.of(), of, "hour");
      return INTEGER;
    }
    if (expression instanceof Truncated truncated) {
      FieldType of = temporal(truncated.of(), "date_trunc");
      if (truncated.unit() == Expression.Unit.HOUR) {
        demand(of == DATETIME, truncated.of(), of, "date_trunc");
        return DATETIME;
      }
      return DATE;
    }
    if (expression instanceof Folded folded) {
      FieldType of = type(folded.of());
      demand(of == STRING, folded.of(), of, folded.folding().key());
      return STRING;
    }
    return expression instanceof Located ? GEOPOINT : figure((Aggregate) expression);
  }

  private FieldType figure(Aggregate aggregate) {
    if (aggregate.of().isEmpty()) {
      return INTEGER;
    }
    Expression argument = aggregate.of().get();
    FieldType of = type(argument);
    boolean numeric = of == INTEGER || of == NUMBER;
    return switch (aggregate.figure()) {
      case COUNT, COUNT_DISTINCT -> INTEGER;
      case MIN, MAX -> {
        demand(!of.isPlace(), argument, of, aggregate.figure().key());
        yield of;
      }
      case SUM -> {
        demand(of.isMeasure(), argument, of, "sum");
        yield of;
      }
      case AVG, MEDIAN -> {
        demand(of.isMeasure(), argument, of, aggregate.figure().key());
        yield of == DURATION ? DURATION : NUMBER;
      }
      case STDDEV -> {
        demand(numeric, argument, of, "stddev");
        yield NUMBER;
      }
    };
  }

  private FieldType temporal(Expression argument, String operation) {
    FieldType of = type(argument);
    demand(of == DATE || of == DATETIME, argument, of, operation);
    return of;
  }

  /** The filter with every constant in the type it is compared to. */
  Filter check(Filter filter) {
    if (filter instanceof Filter.And and) {
      return new Filter.And(and.parts().stream().map(this::check).toList());
    }
    if (filter instanceof Filter.Or or) {
      return new Filter.Or(or.parts().stream().map(this::check).toList());
    }
    if (filter instanceof Filter.Not not) {
      return new Filter.Not(check(not.part()));
    }
    if (filter instanceof Comparison comparison) {
      return comparison(comparison);
    }
    if (filter instanceof Between between) {
      Expression of = fold(between.of());
      ordered(of);
      return new Between(of, fitted(between.low(), of), fitted(between.high(), of));
    }
    if (filter instanceof In list) {
      Expression of = fold(list.of());
      return new In(of, list.values().stream().map(v -> fitted(v, of)).toList());
    }
    if (filter instanceof Like like) {
      return like(like);
    }
    if (filter instanceof Filter.Inside inside) {
      return new Filter.Inside(place(inside.of()), inside.region());
    }
    if (filter instanceof Filter.Null absent) {
      type(absent.of());
    }
    return filter;
  }

  /** A column of points; {@code _place} is the one that says where rows are, or the pair. */
  private Expression place(Expression of) {
    Optional<Expression> place = columns.place();
    if (of.text().equals(ColumnNames.PLACE) && place.isPresent()) {
      return place.get();
    }
    FieldType type = type(of);
    if (type != GEOPOINT) {
      Problem wrong = wrongType(of, type, "place");
      throw place.isPresent() ? wrong.with("suggestion", ColumnNames.PLACE) : wrong;
    }
    return of;
  }

  private Comparison comparison(Comparison comparison) {
    Expression left = fold(comparison.left());
    Expression right = fold(comparison.right());
    List<Filter.Operator> equality = List.of(Filter.Operator.EQUAL, Filter.Operator.UNEQUAL);
    if (!equality.contains(comparison.operator())) {
      ordered(left);
    }
    return left instanceof Constant && !(right instanceof Constant)
        ? new Comparison(comparison.operator(), fitted(left, right), right)
        : new Comparison(comparison.operator(), left, fitted(right, left));
  }

  private Like like(Like like) {
    Expression of = fold(like.of());
    FieldType type = type(of);
    demand(type == STRING, of, type, "like");
    Expression pattern = fold(like.pattern());
    if (pattern instanceof Constant constant && constant.value() instanceof String) {
      return new Like(of, pattern);
    }
    throw Lexer.syntax(in, like.pattern().at(), "string", like.pattern().text());
  }

  private void ordered(Expression expression) {
    FieldType type = type(expression);
    demand(type.isOrdered(), expression, type, "order");
  }

  /** What rows are counted by. */
  FieldType countable(Expression expression) {
    FieldType type = type(expression);
    if (expression instanceof Aggregate) {
      throw Problem.invalid(in, "aggregate")
          .with("column", expression.text())
          .with("position", expression.at());
    }
    demand(type.isCountable(), expression, type, "count-by-value");
    return type;
  }

  /** What rows are sorted by. */
  FieldType sortable(Expression expression) {
    FieldType type = type(expression);
    demand(!type.isPlace(), expression, type, "order");
    return type;
  }

  /** {@code value} in a type that compares with {@code other}. */
  private Expression fitted(Expression raw, Expression other) {
    Expression value = fold(raw);
    FieldType wanted = type(other);
    FieldType given = type(value);
    if (kind(wanted) == kind(given) && !wanted.isPlace()) {
      return value;
    }
    if (value instanceof Constant constant && constant.value() instanceof String text) {
      Optional<Object> read = constant(text, kind(wanted));
      if (read.isPresent()) {
        return new Constant(read.get(), constant.at());
      }
    }
    boolean blameOther = value instanceof Constant || !(other instanceof Constant);
    throw blameOther
        ? wrongType(other, wanted, "compare-" + given.key())
        : wrongType(value, given, "compare-" + wanted.key());
  }

  /** A text as a value of that kind. */
  private static Optional<Object> constant(String text, FieldType kind) {
    return switch (kind) {
      case DATE -> IsoTime.day(text).<Object>map(d -> d).or(() -> IsoTime.time(text));
      case TIME -> clock(text);
      case DURATION -> duration(text);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> clock(String text) {
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> duration(String text) {
    char[] span = text.toCharArray();
    long millis = span.length == 0 ? DurationText.NONE : DurationText.millis(span, 0, span.length);
    return millis == DurationText.NONE ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  /** Types that compare with each other have the same kind. */
  private static FieldType kind(FieldType type) {
    return switch (type) {
      case INTEGER, NUMBER -> NUMBER;
      case DATE, DATETIME -> DATE;
      default -> type;
    };
  }

  private Expression fold(Expression expression) {
    if (expression instanceof Folded folded) {
      type(folded);
      Expression of = fold(folded.of());
      return of instanceof Constant constant
          ? new Constant(Foldings.apply(folded.folding(), (String) constant.value()), folded.at())
          : new Folded(folded.folding(), of, folded.at());
    }
    return expression;
  }

  private static FieldType type(Object constant) {
    if (constant instanceof Long) {
      return INTEGER;
    }
    if (constant instanceof Number) {
      return NUMBER;
    }
    if (constant instanceof Boolean) {
      return BOOLEAN;
    }
    if (constant instanceof LocalDate) {
      return DATE;
    }
    if (constant instanceof LocalTime) {
      return TIME;
    }
    if (constant instanceof Duration) {
      return DURATION;
    }
    return constant instanceof LocalDateTime ? DATETIME : STRING;
  }

  private void demand(boolean fits, Expression expression, FieldType type, String operation) {
    if (!fits) {
      throw wrongType(expression, type, operation);
    }
  }

  private Problem wrongType(Expression expression, FieldType type, String operation) {
    return Problem.of(ErrorCode.WRONG_TYPE)
        .with("column", expression.text())
        .with("columnType", type.key())
        .with("operation", operation)
        .at(in, expression.at());
  }
}
