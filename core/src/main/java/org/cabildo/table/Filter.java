package org.cabildo.table;

import java.util.List;

/** A condition on rows, as CQL2 has them. */
sealed interface Filter {
  /** All hold; at least two. */
  record And(List<Filter> parts) implements Filter {}

  /** One holds; at least two. */
  record Or(List<Filter> parts) implements Filter {}

  /** Does not hold. */
  record Not(Filter part) implements Filter {}

  /** {@code watts > 70}. */
  record Comparison(Operator operator, Expression left, Expression right) implements Filter {}

  /** {@code watts BETWEEN 70 AND 150}, both included. */
  record Between(Expression of, Expression low, Expression high) implements Filter {}

  /** {@code zona IN ('Centro', 'Norte')}. */
  record In(Expression of, List<Expression> values) implements Filter {}

  /** {@code zona LIKE 'Cen%'}. */
  record Like(Expression of, Expression pattern) implements Filter {}

  /** {@code zona IS NULL}. */
  record Null(Expression of) implements Filter {}

  /** {@code TRUE} or {@code FALSE}. */
  record Always(boolean holds) implements Filter {}

  /** Comparison operators. */
  enum Operator {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }
}
