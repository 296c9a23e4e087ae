package org.cabildo.server.console;

import java.util.List;

/**
 * What a file would do to a dataset if it were published.
 *
 * @param heading with the file's name
 * @param verdict whether it would be published, in one sentence
 * @param good whether it would
 * @param reasons why not
 * @param changes of the columns
 * @param audience who used the dataset lately, in one sentence
 * @param personal what looks like personal data
 * @param report what was understood of it
 * @param dataset where it can be published
 */
public record TrialView(
    ConsoleFrame frame,
    String heading,
    String verdict,
    boolean good,
    List<String> reasons,
    List<Change> changes,
    String audience,
    List<String> personal,
    DatasetDeskView.ReportView report,
    ConsoleFrame.Item dataset) {

  /**
   * A column that would be another.
   *
   * @param queries how many of the latest queries named it
   * @param breaking whether programs that read it may fail
   */
  public record Change(String what, String queries, boolean breaking) {}
}
