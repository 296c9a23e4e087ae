package org.cabildo.server.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cabildo.journal.JournalFilter;
import org.cabildo.problem.Problem;
import org.cabildo.server.api.Query;
import org.cabildo.server.http.Years;

/** Which events a request asks for: {@code from, to, actor, kind, target}. */
public final class EventsAsked {
  private static final List<String> WORDS = List.of("from", "to", "actor", "kind", "target");

  private EventsAsked() {}

  /** The words of a filter, and more. */
  public static String[] words(String... more) {
    return Stream.concat(WORDS.stream(), Arrays.stream(more)).toArray(String[]::new);
  }

  /**
   * The filter in a request. A day is whole: {@code to} includes it; an instant is exact.
   *
   * @param zone in which days begin
   * @throws Problem {@code invalid}
   */
  public static JournalFilter in(Query query, ZoneId zone) {
    return new JournalFilter(
        query.text("from").map(text -> moment("from", text, zone, 0)),
        query.text("to").map(text -> moment("to", text, zone, 1)),
        query.text("actor"),
        query.text("kind"),
        query.text("target"));
  }

  private static Instant moment(String field, String text, ZoneId zone, int daysLater) {
    try {
      return text.contains("T")
          ? Years.moment(text)
          : Years.day(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid(field, "not-a-date");
    }
  }
}
