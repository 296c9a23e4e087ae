package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cabildo.catalog.PersonalDataConsent;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;

/** On what terms a request wants a file published. */
final class Terms {
  private Terms() {}

  static PublicationTerms of(
      HttpServletRequest request, Optional<PersonalDataConsent> consent, Optional<String> table) {
    return new PublicationTerms(
        Optional.ofNullable(request.getHeader("If-Match")).map(Terms::known), consent, table);
  }

  /** The original that the caller knows, by its ETag. */
  private static BlobId known(String ifMatch) {
    if (!ifMatch.matches("\"[0-9a-f]{64}\"")) {
      throw Problem.invalid("If-Match", "not-a-tag");
    }
    return new BlobId(ifMatch.substring(1, 65));
  }
}
