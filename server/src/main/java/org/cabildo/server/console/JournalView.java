package org.cabildo.server.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.journal.Event;
import org.cabildo.server.portal.Formats;

/**
 * What was done in a tenant.
 *
 * @param filter what is asked for, and the files with the same
 * @param said what the check of the journal found, or what is wrong with the filter
 * @param verify the button that checks it
 * @param older where the events before these are, if there are any
 */
public record JournalView(
    ConsoleFrame frame,
    String heading,
    String lead,
    Filter filter,
    Said said,
    ActionForm verify,
    List<Line> events,
    Optional<String> older) {
  /**
   * What is filled in.
   *
   * @param all where everything is shown; absent when it is
   */
  public record Filter(
      String action,
      String from,
      String to,
      String target,
      List<FieldView.Choice> actors,
      List<FieldView.Choice> kinds,
      Optional<String> all,
      String csv,
      String ndjson) {
    static Filter of(Desk desk, JournalForm form, Map<String, String> actors) {
      String all = desk.href("/journal");
      return new Filter(
          all,
          form.value("from"),
          form.value("to"),
          form.value("target"),
          form.actors(actors),
          form.kinds(),
          form.isEmpty() ? Optional.empty() : Optional.of(all),
          form.href("/events.csv", ""),
          form.href("/events.ndjson", ""));
    }
  }

  /** Something above the list, good or bad. */
  public record Said(Optional<String> notice, Optional<String> failure) {
    static Said nothing() {
      return new Said(Optional.empty(), Optional.empty());
    }

    static Said notice(String text) {
      return new Said(Optional.of(text), Optional.empty());
    }

    static Said failure(String text) {
      return new Said(Optional.empty(), Optional.of(text));
    }
  }

  /** One event. */
  public record Line(
      String seq,
      String at,
      String iso,
      String actor,
      Optional<String> role,
      String action,
      String target,
      String href,
      String details) {
    static Line of(Desk desk, Event event, Map<String, String> actors) {
      Formats f = desk.formats();
      String key = "action." + event.action();
      String target = event.target();
      return new Line(
          f.number(event.seq()),
          f.dateTime(event.at()),
          Formats.timestamp(event.at()),
          actors.getOrDefault(event.actor(), event.actor()),
          event.role().map(role -> Roles.told(desk, role)),
          desk.t().has(key) ? desk.t().of(key) : event.action(),
          target.startsWith("person/")
              ? actors.getOrDefault(target.substring("person/".length()), target)
              : target,
          desk.href("/journal") + "?target=" + URLEncoder.encode(target, StandardCharsets.UTF_8),
          JournalDetails.told(event, desk.t(), f));
    }
  }
}
