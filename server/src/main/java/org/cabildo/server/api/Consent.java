package org.cabildo.server.api;

import java.util.Optional;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.catalog.RejectedRowsConsent;
import org.cabildo.problem.Problem;

/** What somebody decides, as sent: {@code personalData=accepted}, and why. */
final class Consent {
  private static final String ACCEPTED = "accepted";
  private static final String PERSONAL_DATA = "personalData";
  private static final String REJECTED_ROWS = "rejectedRows";

  private Consent() {}

  /** The decision to publish personal data, where nothing else is decided. */
  static Optional<PersonalDataConsent> of(Optional<String> decision, Optional<String> reason) {
    if (decision.isEmpty() && reason.isPresent()) {
      throw Problem.invalid(PERSONAL_DATA, "required");
    }
    return reason(PERSONAL_DATA, decision, reason).map(PersonalDataConsent::new);
  }

  /** The decision to publish personal data, with the reason that all decisions share. */
  static Optional<PersonalDataConsent> personalData(Terms.Said said) {
    return said.text(REJECTED_ROWS).isPresent()
        ? reason(PERSONAL_DATA, said.text(PERSONAL_DATA), said.text("reason"))
            .map(PersonalDataConsent::new)
        : of(said.text(PERSONAL_DATA), said.text("reason"));
  }

  /** The decision to do without the rows that cannot be read. */
  static Optional<RejectedRowsConsent> rejectedRows(Terms.Said said) {
    return reason(REJECTED_ROWS, said.text(REJECTED_ROWS), said.text("reason"))
        .map(RejectedRowsConsent::new);
  }

  private static Optional<String> reason(
      String name, Optional<String> decision, Optional<String> reason) {
    if (decision.isEmpty()) {
      return Optional.empty();
    }
    if (!decision.get().equals(ACCEPTED)) {
      throw Problem.invalid(name, "not-one-of").with("values", ACCEPTED);
    }
    return Optional.of(TenantInput.required("reason", reason));
  }
}
