package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /** The same condition with other expressions in it. */
  default Filter with(UnaryOperator<Expression> change) {
    if (this instanceof And and) {
      return new And(and.parts().stream().map(p -> p.with(change)).toList());
    }
    if (this instanceof Or or) {
      return new Or(or.parts().stream().map(p -> p.with(change)).toList());
    }
    if (this instanceof Not not) {
      return new Not(not.part().with(change));
    }
    if (this instanceof Comparison c) {
      return new Comparison(c.operator(), change.apply(c.left()), change.apply(c.right()));
    }
    if (this instanceof Between b) {
      return new Between(change.apply(b.of()), change.apply(b.low()), change.apply(b.high()));
    }
    if (this instanceof In in) {
      return new In(change.apply(in.of()), in.values().stream().map(change).toList());
    }
    if (this instanceof Like like) {
      return new Like(change.apply(like.of()), like.pattern());
    }
    return this instanceof Null absent ? new Null(change.apply(absent.of())) : this;
  }

  /** Every expression that is compared. */
  default List<Expression> expressions() {
    List<Expression> found = new ArrayList<>();
    with(
        e -> {
          found.add(e);
          return e;
        });
    return found;
  }

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
