package org.cabildo.table;

import org.cabildo.table.Expression.Constant;
import org.cabildo.table.Expression.Folded;
import org.cabildo.table.Expression.Folding;
import org.cabildo.table.Expression.Part;
import org.cabildo.table.Expression.Truncated;

/**
 * What a condition costs on each row beyond reading its columns, in cells read: reading and
 * comparing one takes some ten nanoseconds, and the others were measured against it. It is the most
 * that it may cost; a condition that decides early costs less.
 */
final class ConditionCost {
  private static final long PART_OF_DATE = 2;
  private static final long CASE = 2;
  private static final long ACCENTS = 20;
  private static final long SUBSTRING = 2;
  private static final long REGULAR_EXPRESSION = 20;
  private static final long CIRCLE = 8;

  /** An edge is looked at twice: does it lie to the east, does the place lie on it. */
  private static final long EDGE = 3;

  private ConditionCost() {}

  static long of(Filter filter) {
    if (filter instanceof Filter.And and) {
      return and.parts().stream().mapToLong(ConditionCost::of).sum();
    }
    if (filter instanceof Filter.Or or) {
      return or.parts().stream().mapToLong(ConditionCost::of).sum();
    }
    if (filter instanceof Filter.Not not) {
      return of(not.part());
    }
    long own = 0;
    if (filter instanceof Filter.Like like) {
      own = like(like);
    } else if (filter instanceof Filter.Inside inside) {
      own = region(inside.region());
    }
    return own + filter.expressions().stream().mapToLong(ConditionCost::computed).sum();
  }

  /** A word is looked for in every text, without regard to case and accents. */
  static long of(SearchWords.Word word) {
    return word.texts().size() * (CASE + ACCENTS + SUBSTRING);
  }

  private static long like(Filter.Like like) {
    Constant pattern = (Constant) like.pattern();
    return switch (LikePattern.of((String) pattern.value(), pattern.at()).function()) {
      case "regexp_full_match" -> REGULAR_EXPRESSION;
      case "contains" -> SUBSTRING;
      default -> 0;
    };
  }

  private static long region(Region region) {
    if (region instanceof Region.Polygon polygon) {
      return EDGE * polygon.rings().stream().mapToLong(ring -> ring.size() - 1L).sum();
    }
    return region instanceof Region.Circle ? CIRCLE : 0;
  }

  private static long computed(Expression expression) {
    if (expression instanceof Folded folded) {
      return (folded.folding() == Folding.ACCENTI ? ACCENTS : CASE) + computed(folded.of());
    }
    return expression instanceof Part || expression instanceof Truncated ? PART_OF_DATE : 0;
  }
}
