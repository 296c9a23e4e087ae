package org.cabildo.table;

import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * How many rows of a file somebody wants set aside, when they are more than the limit.
 *
 * @param rows so many at most
 */
public record Acceptance(long rows) {
  /** Findings shown with a file that is not published. */
  private static final int MOST_SHOWN = 100;

  /** Nobody wants more set aside than the limit allows. */
  public static Acceptance none() {
    return new Acceptance(0);
  }

  /** As many as there are, as long as a row is left. */
  public static Acceptance any() {
    return new Acceptance(Long.MAX_VALUE);
  }

  /** The same, and in any case so many. */
  public Acceptance orUpTo(long others) {
    return new Acceptance(Math.max(rows, others));
  }

  /** Whether so many rows of a file are set aside that somebody has to be asked. */
  static boolean asks(long rejected, long records, int percent) {
    return rejected * 100 > records * percent;
  }

  /**
   * What is wrong with a file of which so many rows are set aside; nothing when it may be
   * published. Without a row that can be read it is no table, whatever is accepted.
   *
   * @param records rows of the file
   * @param percent share of them, in percent, that may be set aside without asking
   */
  Optional<Problem> refusal(Quarantine quarantine, long records, int percent) {
    long rejected = quarantine.rows();
    boolean accepted = rejected <= rows && rejected < records;
    if (!asks(rejected, records, percent) || accepted) {
      return Optional.empty();
    }
    return Optional.of(
        quarantine
            .located(
                Problem.of(ErrorCode.TOO_MANY_REJECTED)
                    .with("rejected", rejected)
                    .with("rows", records)
                    .with("limit", percent)
                    .with("reason", rejected < records ? "more-than-limit" : "every-row"))
            .with("findings", quarantine.told(MOST_SHOWN)));
  }
}
