package org.cabildo.catalog;

import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Usage;

/** What is left of one measure. */
record Allowance(Quota.Measure measure, Usage.Use use) {
  /**
   * Goes on only if {@code more} is within the limit.
   *
   * @throws Problem {@code quota} with what is limited, the limit and the use
   */
  void demand(long more) {
    if (use.forbids(more)) {
      throw Problem.of(ErrorCode.QUOTA)
          .with("limit", use.limit().orElseThrow())
          .with("what", measure.key())
          .with("used", use.used())
          .with("wanted", more);
    }
  }
}
