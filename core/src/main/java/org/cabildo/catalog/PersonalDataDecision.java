package org.cabildo.catalog;

import java.time.Instant;
import org.cabildo.privacy.PersonalData;

/**
 * Somebody answers for publishing personal data; holds for all versions to come.
 *
 * @param column in which column, or where else in the file, as {@link PersonalData#column} says
 * @param kind of which kind
 * @param reason why it may be published
 * @param by subject of whoever decided
 * @param at when
 */
public record PersonalDataDecision(
    String column, PersonalData.Kind kind, String reason, String by, Instant at) {
  /** Whether it is this that was decided about. */
  public boolean isAbout(PersonalData data) {
    return column.equals(data.column()) && kind == data.kind();
  }
}
