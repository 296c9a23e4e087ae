package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * One page of an answer.
 *
 * @param after where the page before ended
 * @param limit rows of the page
 * @param fingerprint of the query and the files it is about
 */
record PagePlan(RowCursor after, int limit, long fingerprint) {
  private static final RowCursor START = new RowCursor(0, List.of());

  /** An answer that is not cut into pages. */
  static final PagePlan WHOLE = new PagePlan(START, Integer.MAX_VALUE, 0);

  /**
   * The page that a query asks for.
   *
   * @param ids of the files it is about
   * @param limits of its tenant
   */
  static PagePlan of(QueryPlan plan, List<String> ids, TableQuery query, TenantLimits limits) {
    int limit = limit(query, limits);
    List<String> identity = new ArrayList<>(ids);
    identity.add(query.select().orElse(""));
    identity.add(query.where().orElse(""));
    identity.add(query.q().orElse(""));
    identity.add(query.group().orElse(""));
    identity.add(query.having().orElse(""));
    identity.add(query.order().orElse(""));
    long fingerprint = RowCursor.fingerprint(identity);
    List<FieldType> keyTypes = plan.keys().stream().map(QueryPlan.Key::type).toList();
    RowCursor after =
        query.after().map(text -> RowCursor.parse(text, fingerprint, keyTypes)).orElse(START);
    return new PagePlan(checked(after, plan), limit, fingerprint);
  }

  /** The last key of rows is their number, which none is without. */
  private static RowCursor checked(RowCursor after, QueryPlan plan) {
    int last = after.keys().size() - 1;
    if (!plan.grouped() && last >= 0 && after.keys().get(last) == null) {
      throw Problem.of(ErrorCode.CURSOR_INVALID);
    }
    return after;
  }

  /** Rows of a page, in the range that is allowed. */
  static int limit(TableQuery query, TenantLimits limits) {
    int most = limits.pageRows();
    int limit = query.limit().orElse(Math.min(TableQuery.DEFAULT_LIMIT, most));
    if (limit < 1 || limit > most) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", most);
    }
    return limit;
  }
}
