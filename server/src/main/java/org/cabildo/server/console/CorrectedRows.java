package org.cabildo.server.console;

import java.util.List;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;

/**
 * What became of rows that were set aside and sent back.
 *
 * @param before how many were set aside
 * @param aside how many still are
 */
record CorrectedRows(long before, long aside) {
  private static final String NONE = "repair.none";
  private static final String MORE = "repair.more";

  static CorrectedRows of(DatasetVersion before, DatasetVersion after) {
    return new CorrectedRows(before.report().rejected(), after.report().rejected());
  }

  /** Between the last two of these versions, latest first. */
  static CorrectedRows last(List<DatasetVersion> versions) {
    return versions.isEmpty()
        ? new CorrectedRows(0, 0)
        : of(versions.get(Math.min(1, versions.size() - 1)), versions.get(0));
  }

  /** Whether no row went back, as far as is known. */
  static boolean isFailure(String outcome) {
    return outcome.equals(NONE) || outcome.equals(MORE);
  }

  /** What came out; more are set aside than before where types were declared in the meantime. */
  String outcome() {
    if (aside == 0) {
      return "repair";
    }
    return aside < before ? "repair.some" : aside == before ? NONE : MORE;
  }

  /** A text with how many rows went back and how many did not. */
  String in(String key, Texts t, Formats f) {
    return t.of(key, rows(Math.max(0, before - aside), t, f), rows(aside, t, f));
  }

  private static String rows(long rows, Texts t, Formats f) {
    return t.count("rows", rows, f.number(rows));
  }
}
