package org.cabildo.server.api;

import java.util.Optional;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.problem.Problem;

/** The decision to publish personal data, as sent: {@code personalData=accepted} and why. */
final class Consent {
  private static final String ACCEPTED = "accepted";

  private Consent() {}

  static Optional<PersonalDataConsent> of(Query query) {
    return of(query.text("personalData"), query.text("reason"));
  }

  static Optional<PersonalDataConsent> of(Optional<String> decision, Optional<String> reason) {
    if (decision.isEmpty()) {
      if (reason.isPresent()) {
        throw Problem.invalid("personalData", "required");
      }
      return Optional.empty();
    }
    if (!decision.get().equals(ACCEPTED)) {
      throw Problem.invalid("personalData", "not-one-of").with("values", ACCEPTED);
    }
    return Optional.of(new PersonalDataConsent(TenantInput.required("reason", reason)));
  }
}
