package org.cabildo.server.portal;

import java.util.List;
import java.util.Optional;

/**
 * A dataset's page.
 *
 * @param frame what surrounds it
 * @param title its title
 * @param language language of title and description
 * @param paragraphs its description
 * @param office who answers for it
 * @param themes where it belongs
 * @param updated when it last changed
 * @param updatedIso the same for machines
 * @param frequency how often it is updated
 * @param refreshed where it updates itself from, and when somebody last looked there
 * @param license its licence, by its short name
 * @param synthetic whether its data is made up
 * @param size rows and columns in words
 * @param downloads ways to take it, the most useful first
 * @param files every file it can be taken as
 * @param quality how complete its description is
 * @param facts what else is known
 * @param usage how often it was read and taken
 * @param keywords free words
 * @param rows its rows as table, chart and map
 * @param columns what the columns mean
 * @param dictionary absolute address of the same as CSV
 * @param api how programs read it
 * @param versions its states, latest first
 * @param citation how to cite it, absent while it has no rows
 */
public record DatasetView(
    Frame frame,
    String title,
    String language,
    List<String> paragraphs,
    Link office,
    List<Link> themes,
    String updated,
    String updatedIso,
    String frequency,
    Optional<String> refreshed,
    Link license,
    boolean synthetic,
    String size,
    List<Download> downloads,
    List<Download> files,
    QualityView quality,
    List<AboutView.Fact> facts,
    List<AboutView.Fact> usage,
    List<Link> keywords,
    RowsView rows,
    List<ColumnView> columns,
    String dictionary,
    Optional<ApiView> api,
    List<VersionView> versions,
    Optional<Citation> citation) {

  /** A file to take away. */
  public record Download(String label, String detail, String href) {}

  /** The score and why. */
  public record QualityView(Grade grade, String summary, List<CriterionView> criteria) {}

  /** One criterion. */
  public record CriterionView(String label, boolean met) {}

  /** One state of the data. */
  public record VersionView(
      String number,
      String date,
      String iso,
      String rows,
      String columns,
      String original,
      String href,
      boolean current) {}

  /** How to cite. */
  public record Citation(String text, String bibtex) {}
}
