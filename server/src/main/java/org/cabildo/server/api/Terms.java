package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;

/** On what terms a request wants a file published. */
final class Terms {
  private Terms() {}

  /** What a request says, by name: its parameters, or the metadata of an upload. */
  interface Said {
    Optional<String> text(String name);
  }

  /** Those of a request that may name the original that it replaces. */
  static PublicationTerms of(HttpServletRequest request, Said said) {
    return new PublicationTerms(
        Optional.ofNullable(request.getHeader("If-Match")).map(Terms::known),
        Consent.personalData(said),
        Consent.rejectedRows(said),
        said.text("table"),
        Optional.empty());
  }

  /** What a request decides about a file that is here already. */
  static PublicationTerms decided(Said said) {
    return new PublicationTerms(
        Optional.empty(),
        Consent.personalData(said),
        Consent.rejectedRows(said),
        said.text("table"),
        Optional.empty());
  }

  /** The original that the caller knows, by its ETag. */
  private static BlobId known(String ifMatch) {
    if (!ifMatch.matches("\"[0-9a-f]{64}\"")) {
      throw Problem.invalid("If-Match", "not-a-tag");
    }
    return new BlobId(ifMatch.substring(1, 65));
  }
}
