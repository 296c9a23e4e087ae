package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * The same dataset in several governments.
 *
 * @param heading its title, or what the page is for
 * @param choices datasets that can be compared
 * @param comparison the comparison, when a dataset was chosen
 */
public record CompareView(
    Frame frame, String heading, List<Choice> choices, Optional<Comparison> comparison) {
  /** A dataset to compare. */
  public record Choice(String label, String count, String href, Optional<String> current) {}

  /**
   * A comparison.
   *
   * @param governments who publishes it
   * @param failed who did not answer and why
   * @param columnsText how many columns are common
   * @param columns which government has data in which column
   * @param groups rows by a column of few values
   * @param measure mean of a numeric column
   * @param source what stands under the figures
   * @param request absolute address of the same comparison for programs
   */
  public record Comparison(
      String title,
      List<Government> governments,
      List<String> failed,
      String columnsText,
      List<Column> columns,
      Optional<Groups> groups,
      Optional<Measure> measure,
      String source,
      String request) {}

  /** A government's own table. */
  public record Government(
      String name,
      String href,
      String rows,
      String width,
      String version,
      String updated,
      String updatedIso) {}

  /** A column and who has data in it, in the order of the governments. */
  public record Column(String name, String title, List<Boolean> present, boolean common) {}

  /** Rows of each government by the values of one column. */
  public record Groups(String column, List<String> values, List<GroupRow> rows) {}

  /** One government's rows by value. */
  public record GroupRow(String name, String total, List<ColumnView.Bar> cells) {}

  /** The mean of a column by government. */
  public record Measure(String column, List<ColumnView.Bar> bars) {}
}
