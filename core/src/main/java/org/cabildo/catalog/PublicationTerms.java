package org.cabildo.catalog;

import java.util.Optional;
import org.cabildo.storage.BlobId;
import org.cabildo.table.Acceptance;

/**
 * On what terms a file becomes the current version.
 *
 * @param replaces original of the version that it replaces; whatever version, when absent
 * @param consent the decision to publish personal data that may be in it
 * @param rejectedRows the decision to publish it without rows that cannot be read
 * @param table which sheet or entry of the file; without it the only one that can be meant, or all
 *     with the same columns where the current version was read so
 * @param behalf subject of whoever had the server do it by itself
 */
public record PublicationTerms(
    Optional<BlobId> replaces,
    Optional<PersonalDataConsent> consent,
    Optional<RejectedRowsConsent> rejectedRows,
    Optional<String> table,
    Optional<String> behalf) {
  /** Terms on which somebody sends a file about which there is nothing to decide. */
  public PublicationTerms(
      Optional<BlobId> replaces, Optional<String> table, Optional<String> behalf) {
    this(replaces, Optional.empty(), Optional.empty(), table, behalf);
  }

  /** The same, with what was decided since. */
  public PublicationTerms decided(PublicationTerms later) {
    return new PublicationTerms(
        replaces,
        later.consent.or(this::consent),
        later.rejectedRows.or(this::rejectedRows),
        later.table.or(this::table),
        behalf);
  }

  /** Whatever is current, without a decision. */
  public static PublicationTerms plain() {
    return ofTable(Optional.empty());
  }

  /** The same for a sheet or entry of a file. */
  public static PublicationTerms ofTable(Optional<String> table) {
    return new PublicationTerms(Optional.empty(), table, Optional.empty());
  }

  Acceptance acceptance() {
    return rejectedRows.map(decision -> Acceptance.any()).orElse(Acceptance.none());
  }
}
