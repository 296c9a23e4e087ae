package org.cabildo.catalog;

import java.util.Optional;
import org.cabildo.storage.BlobId;

/**
 * On what terms a file becomes the current version.
 *
 * @param replaces original of the version that it replaces; whatever version, when absent
 * @param consent the decision to publish personal data that may be in it
 * @param table which sheet or entry of the file; without it the only one that can be meant
 * @param behalf subject of whoever had the server do it by itself
 */
public record PublicationTerms(
    Optional<BlobId> replaces,
    Optional<PersonalDataConsent> consent,
    Optional<String> table,
    Optional<String> behalf) {
  /** Terms on which somebody sends a file. */
  public PublicationTerms(
      Optional<BlobId> replaces, Optional<PersonalDataConsent> consent, Optional<String> table) {
    this(replaces, consent, table, Optional.empty());
  }

  /** Terms for a file of one table. */
  public PublicationTerms(Optional<BlobId> replaces, Optional<PersonalDataConsent> consent) {
    this(replaces, consent, Optional.empty());
  }

  /** The same, with what was decided since. */
  public PublicationTerms decided(
      Optional<PersonalDataConsent> later, Optional<String> chosenTable) {
    return new PublicationTerms(
        replaces, later.or(this::consent), chosenTable.or(this::table), behalf);
  }

  /** Whatever is current, without a decision about personal data. */
  public static PublicationTerms plain() {
    return new PublicationTerms(Optional.empty(), Optional.empty());
  }
}
