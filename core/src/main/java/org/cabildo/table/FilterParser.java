package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.problem.Problem;
import org.cabildo.table.Filter.Always;
import org.cabildo.table.Filter.And;
import org.cabildo.table.Filter.Between;
import org.cabildo.table.Filter.Comparison;
import org.cabildo.table.Filter.In;
import org.cabildo.table.Filter.Like;
import org.cabildo.table.Filter.Not;
import org.cabildo.table.Filter.Null;
import org.cabildo.table.Filter.Operator;
import org.cabildo.table.Filter.Or;

/**
 * Reads {@code where} and {@code having}: the text form of OGC CQL2, part 7.3 and annex B of OGC
 * 21-065.
 */
final class FilterParser {
  /** Deepest nesting of parentheses and NOT. */
  static final int DEEPEST = 100;

  /** Most values of one IN. */
  static final int MOST_VALUES = 1_000;

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private int depth;

  private FilterParser(Tokens tokens, ExpressionParser.Operands operands) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens, operands);
  }

  /** A condition on rows. */
  static Filter where(String where) {
    return parse(new Tokens(where, "where"), ExpressionParser.Operands.OF_ROWS);
  }

  /** A condition on groups. */
  static Filter having(String having) {
    return parse(new Tokens(having, "having"), ExpressionParser.Operands.OF_GROUPS);
  }

  private static Filter parse(Tokens tokens, ExpressionParser.Operands operands) {
    FilterParser parser = new FilterParser(tokens, operands);
    Filter filter = parser.or();
    parser.tokens.expectEnd();
    return filter;
  }

  private Filter or() {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(and());
    } while (tokens.takeWord("or"));
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private Filter and() {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(not());
    } while (tokens.takeWord("and"));
    return parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  private Filter not() {
    Token token = tokens.peek();
    if (!tokens.takeWord("not")) {
      return condition();
    }
    deeper(token);
    Filter part = not();
    depth--;
    return new Not(part);
  }

  private Filter condition() {
    Token token = tokens.peek();
    if (tokens.takeSign("(")) {
      deeper(token);
      Filter inner = or();
      tokens.expectSign(")");
      depth--;
      return inner;
    }
    Expression left = expressions.operand();
    if (left instanceof Expression.Constant constant
        && constant.value() instanceof Boolean holds
        && !comparisonAhead()) {
      return new Always(holds);
    }
    return predicate(left);
  }

  private void deeper(Token token) {
    if (++depth > DEEPEST) {
      throw Problem.invalid(tokens.in(), "too-deep")
          .with("limit", DEEPEST)
          .with("position", token.at());
    }
  }

  private boolean comparisonAhead() {
    Token next = tokens.peek();
    if (next.kind() == Token.Kind.SIGN) {
      return !next.isSign(")");
    }
    return next.isWord("is") || next.isWord("in") || next.isWord("between") || next.isWord("like");
  }

  private Filter predicate(Expression left) {
    if (tokens.takeWord("is")) {
      boolean present = tokens.takeWord("not");
      tokens.expectWord("null");
      Filter absent = new Null(left);
      return present ? new Not(absent) : absent;
    }
    for (Operator operator : Operator.values()) {
      if (tokens.takeSign(operator.sign())) {
        return new Comparison(operator, left, expressions.operand());
      }
    }
    boolean negated = tokens.takeWord("not");
    Filter filter = positive(left);
    return negated ? new Not(filter) : filter;
  }

  private Filter positive(Expression left) {
    if (tokens.takeWord("between")) {
      Expression low = expressions.operand();
      tokens.expectWord("and");
      return new Between(left, low, expressions.operand());
    }
    if (tokens.takeWord("like")) {
      return new Like(left, expressions.operand());
    }
    if (tokens.takeWord("in")) {
      return in(left);
    }
    throw tokens.unexpected("comparison");
  }

  private Filter in(Expression left) {
    tokens.expectSign("(");
    List<Expression> values = new ArrayList<>();
    do {
      if (values.size() == MOST_VALUES) {
        throw Problem.invalid(tokens.in(), "too-many")
            .with("limit", MOST_VALUES)
            .with("position", tokens.peek().at());
      }
      values.add(expressions.operand());
    } while (tokens.takeSign(","));
    tokens.expectSign(")");
    return new In(left, values);
  }
}
