package org.cabildo.imports;

import java.util.UUID;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Ids as they stand in addresses. */
final class Ids {
  private Ids() {}

  /**
   * The id of that text.
   *
   * @throws Problem {@code not-found} when no id is written like that
   */
  static UUID of(String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException notAnId) {
      // As unknown as any other.
    }
    throw Problem.of(ErrorCode.NOT_FOUND);
  }
}
