package org.cabildo.server.console;

import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What is wrong with a form that was sent: the problem that it met, and every field that may not
 * stay empty and did, so that they are filled in at once and not one with each sending.
 *
 * @param values what was sent
 * @param problem absent when nothing was sent or nothing is wrong
 */
record Mistakes(Values values, Optional<Problem> problem) {
  /** Whether the problem is about that field. */
  boolean names(String field) {
    return invalid().flatMap(p -> p.parameter("field")).filter(field::equals).isPresent();
  }

  /** What is wrong with a field. */
  Optional<Problem> of(String field, Fields.Need need) {
    return names(field)
        ? problem
        : invalid()
            .filter(p -> need == Fields.Need.REQUIRED && values.text(field).isEmpty())
            .map(p -> Problem.invalid(field, "required"));
  }

  private Optional<Problem> invalid() {
    return problem.filter(p -> p.code() == ErrorCode.INVALID);
  }
}
