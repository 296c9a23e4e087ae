package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form as it is shown.
 *
 * @param name under which it is sent
 * @param id of its control in the page
 * @param kind {@code text}, {@code email}, {@code password}, {@code date}, {@code color}, {@code
 *     url}, {@code long}, {@code prose}, {@code choice}, {@code several}
 * @param label what to fill in
 * @param hint why it matters and how to fill it in
 * @param value what it holds
 * @param choices what to choose from
 * @param required whether it may stay empty
 * @param autocomplete what the browser may fill in, in the words of HTML; never {@code off}, with
 *     which it forgets what was typed when one goes back to the page
 * @param offer values that the field and its neighbours may take, nothing of which is filled in
 * @param live address that draws a part of the page anew while one types
 * @param error what is wrong with it
 */
public record FieldView(
    String name,
    String id,
    String kind,
    String label,
    Optional<String> hint,
    String value,
    List<Choice> choices,
    boolean required,
    Optional<String> autocomplete,
    Optional<Offer> offer,
    Optional<Live> live,
    Optional<String> error) {
  /**
   * A part of the page that follows what is typed.
   *
   * @param href what draws it
   * @param target CSS selector of the part
   */
  public record Live(String href, String target) {}

  /**
   * Values that are known and may be taken.
   *
   * @param href the form with them, where there are no scripts
   * @param fill names of fields and their values: {@code temporalStart=2024-01-31;…}
   */
  public record Offer(String label, String href, String fill) {}

  /** One of several values. */
  public record Choice(String value, String label, boolean chosen) {}

  /** Ids of what describes the control. */
  public Optional<String> describedBy() {
    String ids = (error.isPresent() ? id + "-error " : "") + (hint.isPresent() ? id + "-hint" : "");
    return Optional.of(ids.strip()).filter(text -> !text.isEmpty());
  }
}
