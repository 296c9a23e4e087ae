package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;
import org.cabildo.server.portal.ColumnView;
import org.cabildo.server.portal.SearchView;

/**
 * A dataset as those see it who work on it.
 *
 * @param notice what was just done
 * @param failure why what was just done came to nothing
 * @param steps how far it is
 * @param moves what can be done with its state, the most useful first
 * @param edit where its description is changed
 * @param portal its public page, while there is one
 * @param upload absent for those who may not
 * @param unfinished the import that is on its way or came to nothing
 * @param jobs where its imports are listed
 * @param source where it updates itself from, absent for those who may not say
 * @param personal personal data that nobody decided about yet
 * @param review what was asked to be published, and what is decided about it
 * @param report what was understood of the current file
 * @param columns what is in its columns
 * @param explain the form that explains the columns
 * @param versions its states, latest first
 */
public record DatasetDeskView(
    ConsoleFrame frame,
    String title,
    String slug,
    StateView state,
    String office,
    Optional<String> notice,
    Optional<String> failure,
    List<Step> steps,
    List<ActionForm> moves,
    Optional<String> edit,
    Optional<ConsoleFrame.Item> portal,
    Optional<UploadView> upload,
    Optional<JobView> unfinished,
    ConsoleFrame.Item jobs,
    Optional<SourceView> source,
    Optional<PersonalView> personal,
    Optional<ReviewView> review,
    Optional<ReportView> report,
    List<ColumnView> columns,
    Optional<ExplainView> explain,
    List<VersionLine> versions,
    QualityBox quality) {

  /** Whether what was understood comes before the next file: it is what a draft waits for. */
  public boolean checksFirst() {
    return state.key().equals("draft")
        && report.isPresent()
        && upload.flatMap(UploadView::refusal).isEmpty();
  }

  /**
   * One of three steps.
   *
   * @param state {@code done}, {@code now} or {@code later}
   * @param word the same for people
   */
  public record Step(String label, String state, String word) {}

  /**
   * The form that takes a file.
   *
   * @param title first file or next one
   * @param trial where it is only tried
   * @param limit what it may be
   * @param pieces how a script sends it
   * @param refusal why the last one was refused
   */
  public record UploadView(
      String title,
      String action,
      String trial,
      String token,
      String limit,
      PiecesView pieces,
      Optional<Refusal> refusal) {}

  /**
   * How a script sends a file piece by piece.
   *
   * @param action where it is announced
   * @param bytes of a piece
   * @param locale in which its progress is told: {@code es-MX}
   */
  public record PiecesView(String action, long bytes, String locale) {}

  /**
   * Why a file was not taken.
   *
   * @param tables its tables, when it has to be said which is meant
   * @param decision what somebody has to answer for
   */
  public record Refusal(
      String text, List<FieldView.Choice> tables, Optional<JobView.DecisionView> decision) {}

  /**
   * What was understood of a file.
   *
   * @param findings what the publisher should know
   * @param more how many findings are not shown
   * @param headings columns of the first rows
   * @param rows the first rows
   * @param aside where the rows that were set aside are taken and put back
   */
  public record ReportView(
      List<Fact> facts,
      List<Finding> findings,
      Optional<String> more,
      List<Heading> headings,
      List<List<Cell>> rows,
      String rowsTitle,
      Optional<AsideView> aside) {
    /** The same, with why corrected rows were not taken. */
    ReportView refused(Optional<Refusal> why) {
      return new ReportView(
          facts,
          findings,
          more,
          headings,
          rows,
          rowsTitle,
          aside.map(last -> new AsideView(last.action(), last.token(), last.text(), why)));
    }
  }

  /**
   * Rows that were set aside.
   *
   * @param refusal why the last ones that were corrected were not taken
   */
  public record AsideView(String action, String token, String text, Optional<Refusal> refusal) {}

  /**
   * Personal data to decide about before anything is published.
   *
   * @param submit what the button says
   * @param found what was found where, with samples that identify nobody
   * @param error what is wrong with the reason
   */
  public record PersonalView(
      String action, String token, String submit, List<String> found, Optional<String> error) {}

  /** Something to know. */
  public record Fact(String label, String value) {}

  /**
   * One thing to know about a file.
   *
   * @param line where, with the name of the sheet where several were read as one
   * @param repair what the value was probably meant to be
   */
  public record Finding(
      String line, String column, String value, String reason, Optional<String> repair) {}

  /** A column of the first rows. */
  public record Heading(String title, boolean numeric) {}

  /** One value as people read it. */
  public record Cell(String text, boolean numeric) {}

  /**
   * What the columns mean.
   *
   * @param longest characters of a text
   */
  public record ExplainView(String action, String token, int longest, List<ExplainLine> lines) {}

  /**
   * One column to explain.
   *
   * @param type what it was understood to be
   * @param declared types that it can be declared to have, with formats where those leave a choice
   */
  public record ExplainLine(
      String name,
      String title,
      String type,
      String unit,
      String description,
      List<SearchView.Option> declared) {}

  /** One state of the data. */
  public record VersionLine(
      String number, String date, String rows, String file, String by, boolean current) {}
}
