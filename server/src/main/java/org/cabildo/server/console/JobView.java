package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * An import as those see it who work here.
 *
 * @param id of its element
 * @param href its own page
 * @param dataset which it is for
 * @param file name and size of its file
 * @param by who asked for it
 * @param rows how many rows were read
 * @param bar how far it is, while it is on its way
 * @param log what happened to it, in order
 * @param failure why it came to nothing
 * @param result what became of it
 * @param cancel ends it, for those who may
 * @param retry does it again, for those who may
 * @param watch where its present state is found, while it changes by itself
 */
public record JobView(
    String id,
    String href,
    StateView state,
    ConsoleFrame.Item dataset,
    FileView file,
    String by,
    Moment asked,
    Optional<String> rows,
    Optional<BarView> bar,
    List<Moment> log,
    Optional<FailureView> failure,
    Optional<ConsoleFrame.Item> result,
    Optional<ActionForm> cancel,
    Optional<RetryView> retry,
    Optional<String> watch) {

  /** A file as it was sent. */
  public record FileView(String name, String size) {}

  /** Something that happened, when; {@code iso} is for machines. */
  public record Moment(String at, String iso, String what) {}

  /**
   * How far it is.
   *
   * @param step what is being done
   * @param percent of the whole, 0 to 100
   * @param figures how much of the step is done
   */
  public record BarView(String step, int percent, String figures) {}

  /**
   * Why it came to nothing.
   *
   * @param where lines and columns of the file that are at fault
   * @param rows where the rows are that cannot be read, for those who may take them
   */
  public record FailureView(String text, List<String> where, Optional<ConsoleFrame.Item> rows) {}

  /**
   * What somebody answers for, with a reason.
   *
   * @param name of the field that says so
   * @param reason label of the reason
   * @param hint what makes a reason
   * @param accept what is said
   */
  public record DecisionView(String name, String reason, String hint, String accept) {}

  /**
   * The form that does it again.
   *
   * @param tables tables of the file, when it has to be said which is meant
   * @param decision what somebody has to answer for
   */
  public record RetryView(
      String action, String token, List<FieldView.Choice> tables, Optional<DecisionView> decision) {
    /** Whether something has to be said. */
    public boolean decides() {
      return decision.isPresent() || !tables.isEmpty();
    }

    /** The same as a button alone, where nothing has to be said. */
    public ActionForm button(String label) {
      return new ActionForm(action, token, label, "", "");
    }
  }
}
