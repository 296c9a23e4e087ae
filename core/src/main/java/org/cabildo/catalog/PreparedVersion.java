package org.cabildo.catalog;

import java.util.UUID;

/**
 * A file that was read and stored for a dataset, and that nobody sees yet.
 *
 * @param dataset which
 * @param version what it would show; numbered when it is shown already
 * @param terms on which it was asked for
 */
public record PreparedVersion(UUID dataset, DatasetVersion version, PublicationTerms terms) {
  boolean isShown() {
    return version.number() > 0;
  }
}
