package org.cabildo.catalog;

import java.util.List;
import org.cabildo.privacy.PersonalData;
import org.cabildo.table.SchemaChange;

/**
 * What a file would do to a dataset if it were published now.
 *
 * @param version what it would show; its number is that of the version that shows it already, or 0
 * @param tooManyRejected whether so many of its rows are set aside that somebody has to accept that
 * @param changes of the columns, compared with the current version
 * @param policy of the dataset on such changes
 * @param undecided personal data that nobody decided to publish
 * @param audience who used the dataset lately
 */
public record FileCheck(
    DatasetVersion version,
    boolean tooManyRejected,
    List<SchemaChange> changes,
    SchemaPolicy policy,
    List<PersonalData> undecided,
    Audience audience) {
  /** Whether the policy lets the columns change so. */
  public boolean isAllowed() {
    return policy.allows(changes);
  }

  /** Whether the current version shows that file already. */
  public boolean isShown() {
    return version.number() > 0;
  }
}
