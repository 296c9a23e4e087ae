package org.cabildo.server.console;

import java.util.Optional;
import java.util.function.Function;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.catalog.RejectedRowsConsent;
import org.cabildo.problem.Problem;

/** What a form decides about a file: one that is sent with it, or one that is here already. */
final class DecisionForm {
  private DecisionForm() {}

  /**
   * Its terms.
   *
   * @param said the value of a field, where there is one
   * @throws Problem {@code invalid} when something is decided without a reason
   */
  static PublicationTerms terms(Function<String, Optional<String>> said) {
    return new PublicationTerms(
        Optional.empty(),
        reason("personalData", said).map(PersonalDataConsent::new),
        reason("rejectedRows", said).map(RejectedRowsConsent::new),
        said.apply("table"),
        Optional.empty());
  }

  private static Optional<String> reason(String decision, Function<String, Optional<String>> said) {
    return said.apply(decision)
        .map(
            accepted ->
                said.apply("reason").orElseThrow(() -> Problem.invalid("reason", "required")));
  }
}
