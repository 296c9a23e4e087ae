package org.cabildo.catalog;

import java.util.Optional;
import org.cabildo.storage.BlobId;

/**
 * On what terms a file becomes the current version.
 *
 * @param replaces original of the version that it replaces; whatever version, when absent
 * @param consent the decision to publish personal data that may be in it
 */
public record PublicationTerms(Optional<BlobId> replaces, Optional<PersonalDataConsent> consent) {
  /** Whatever is current, without a decision about personal data. */
  public static PublicationTerms plain() {
    return new PublicationTerms(Optional.empty(), Optional.empty());
  }
}
