package org.cabildo.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.table.Expression.Aggregate;
import org.cabildo.table.Expression.Column;
import org.cabildo.table.Expression.Constant;
import org.cabildo.table.Expression.Figure;
import org.cabildo.table.Expression.Folded;
import org.cabildo.table.Expression.Folding;
import org.cabildo.table.Expression.Part;
import org.cabildo.table.Expression.Truncated;
import org.cabildo.table.Expression.Unit;
import org.cabildo.table.Token.Kind;

/** Reads {@link Expression}s. */
final class ExpressionParser {
  private static final int MOST_FOLDINGS = 4;
  private final Tokens tokens;
  private final Operands operands;

  /** What may stand on either side of a comparison. */
  enum Operands {
    /** Columns and what is computed from one row. */
    OF_ROWS,
    /** Also figures of many rows. */
    OF_GROUPS
  }

  ExpressionParser(Tokens tokens) {
    this(tokens, Operands.OF_ROWS);
  }

  ExpressionParser(Tokens tokens, Operands operands) {
    this.tokens = tokens;
    this.operands = operands;
  }

  /** What {@code select}, {@code group} and {@code order} take: a column, a part or a figure. */
  Expression value() {
    if (!tokens.call()) {
      return column("column");
    }
    Token name = tokens.take();
    tokens.expectSign("(");
    Expression value =
        figure(name).or(() -> part(name)).orElseThrow(() -> tokens.unexpected("function", name));
    tokens.expectSign(")");
    return value;
  }

  /** What stands on either side of a comparison. */
  Expression operand() {
    return operand(0);
  }

  private Expression operand(int depth) {
    Token token = tokens.peek();
    if (token.kind() == Kind.STRING) {
      return new Constant(tokens.take().text(), token.at());
    }
    if (token.kind() == Kind.NUMBER || token.isSign("-")) {
      return number();
    }
    if (token.isWord("true") || token.isWord("false")) {
      return new Constant(tokens.take().isWord("true"), token.at());
    }
    return tokens.call() ? call(depth) : column("expression");
  }

  private Expression call(int depth) {
    Token name = tokens.take();
    tokens.expectSign("(");
    Expression value =
        switch (name.text().toLowerCase(Locale.ROOT)) {
          case "casei" -> folded(Folding.CASEI, name, depth);
          case "accenti" -> folded(Folding.ACCENTI, name, depth);
          case "date" -> new Constant(date(), name.at());
          case "timestamp" -> new Constant(timestamp(), name.at());
          default ->
              (operands == Operands.OF_GROUPS ? figure(name) : Optional.<Expression>empty())
                  .or(() -> part(name))
                  .orElseThrow(() -> tokens.unexpected("function", name));
        };
    tokens.expectSign(")");
    return value;
  }

  private Folded folded(Folding folding, Token name, int depth) {
    if (depth == MOST_FOLDINGS) {
      throw tokens.unexpected("column", name);
    }
    return new Folded(folding, operand(depth + 1), name.at());
  }

  private Optional<Expression> figure(Token name) {
    return switch (name.text().toLowerCase(Locale.ROOT)) {
      case "count" -> Optional.of(count(name));
      case "sum" -> Optional.of(figure(Figure.SUM, name));
      case "avg" -> Optional.of(figure(Figure.AVG, name));
      case "min" -> Optional.of(figure(Figure.MIN, name));
      case "max" -> Optional.of(figure(Figure.MAX, name));
      case "median" -> Optional.of(figure(Figure.MEDIAN, name));
      case "stddev" -> Optional.of(figure(Figure.STDDEV, name));
      default -> Optional.empty();
    };
  }

  private Expression count(Token name) {
    if (tokens.takeSign("*")) {
      return new Aggregate(Figure.COUNT, Optional.empty(), name.at());
    }
    Figure figure = tokens.takeWord("distinct") ? Figure.COUNT_DISTINCT : Figure.COUNT;
    return figure(figure, name);
  }

  private Expression figure(Figure figure, Token name) {
    return new Aggregate(figure, Optional.of(column("column")), name.at());
  }

  private Optional<Expression> part(Token name) {
    if (name.text().equalsIgnoreCase("date_trunc")) {
      Unit unit = unit();
      tokens.expectSign(",");
      return Optional.of(new Truncated(unit, column("column"), name.at()));
    }
    return Unit.named(name.text()).map(unit -> new Part(unit, column("column"), name.at()));
  }

  private Unit unit() {
    Token token = tokens.peek();
    return Unit.named(tokens.expectString())
        .filter(unit -> unit != Unit.WEEKDAY)
        .orElseThrow(() -> tokens.unexpected("unit", token));
  }

  private Column column(String expected) {
    Token name = tokens.expectName(expected);
    return new Column(name.text(), name.at());
  }

  private Constant number() {
    int at = tokens.peek().at();
    boolean negative = tokens.takeSign("-");
    if (tokens.peek().kind() != Kind.NUMBER) {
      throw tokens.unexpected("number");
    }
    return new Constant(numeric((negative ? "-" : "") + tokens.take().text()), at);
  }

  /** A number in the smallest type that the engine compares exactly with every column. */
  private static Object numeric(String text) {
    double real = Double.parseDouble(text);
    if (text.length() > 60 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      return real;
    }
    BigDecimal exact = new BigDecimal(text);
    int whole = exact.precision() - exact.scale();
    if (exact.scale() <= 0 && whole <= 18) {
      return exact.longValueExact();
    }
    boolean fits = whole <= ColumnPlan.MOST_BEFORE && exact.scale() <= ColumnPlan.MOST_AFTER;
    return fits ? exact : real;
  }

  private LocalDate date() {
    Token token = tokens.peek();
    return IsoTime.day(tokens.expectString()).orElseThrow(() -> tokens.unexpected("date", token));
  }

  private LocalDateTime timestamp() {
    Token token = tokens.peek();
    return IsoTime.time(tokens.expectString())
        .orElseThrow(() -> tokens.unexpected("timestamp", token));
  }
}
