package org.cabildo.server.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.journal.Event;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;

/**
 * The details of an event in the language of whoever reads the page. They are written once, in one
 * language, since the chain of hashes covers them; the files keep them as they are, and so does the
 * page where it does not know them.
 */
final class JournalDetails {
  /** What a part of the details is, and where its words are. */
  private enum Part {
    TEXT(""),
    NUMBER(""),
    DATE(""),
    INSTANT(""),
    STATE("state."),
    ROLE("role."),
    PERIOD("source.every."),
    PLACE("journal.place."),
    RULE("settings.review.");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  /** What the details of some events look like; the first that fits. */
  private enum Form {
    VERSION(
        "dataset.publish",
        "version (\\d+), (\\d+) rows, sha256 (\\w+)",
        Part.NUMBER,
        Part.NUMBER,
        Part.TEXT),
    STATE("dataset.create", "(draft|published|withdrawn)", Part.STATE),
    FROM(
        "dataset.(draft|published|withdrawn)",
        "from (DRAFT|PUBLISHED|WITHDRAWN)(.*)",
        Part.STATE,
        Part.TEXT),
    REJECTED(
        "dataset.rejected-rows",
        "accepted (\\d+) of (\\d+) rows set aside: (.*)",
        Part.NUMBER,
        Part.NUMBER,
        Part.TEXT),
    UNREAD(
        "dataset.personal-data",
        "accepted (\\S+) in ((?:hidden|other|outside)-[a-z]+)( .*?)?: (.*)",
        Part.TEXT,
        Part.PLACE,
        Part.TEXT,
        Part.TEXT),
    PERSONAL(
        "dataset.personal-data", "accepted (\\S+) in (.*?): (.*)", Part.TEXT, Part.TEXT, Part.TEXT),
    ASKED("import.ask", "job (\\S+), (.*)", Part.TEXT, Part.TEXT),
    JOB("import.(cancel|retry)", "job (\\S+)", Part.TEXT),
    PAUSED("source.set", "(\\S+), every (\\w+), paused", Part.TEXT, Part.PERIOD),
    EVERY("source.set", "(\\S+), every (\\w+)", Part.TEXT, Part.PERIOD),
    FAILURES("source.broken", "(\\S+), (\\d+) failures in a row", Part.TEXT, Part.NUMBER),
    FILES("files.remove", "(\\d+) files, (\\d+) bytes", Part.NUMBER, Part.NUMBER),
    COMMITTED("commitment.commit", "(\\d{4}-\\d\\d-\\d\\d)(.*)", Part.DATE, Part.TEXT),
    MOVED(
        "commitment.move",
        "from (\\d{4}-\\d\\d-\\d\\d) to (\\d{4}-\\d\\d-\\d\\d): (.*)",
        Part.DATE,
        Part.DATE,
        Part.TEXT),
    SCHEDULED("publication.schedule", "for ([-0-9T:.]+Z)(.*)", Part.INSTANT, Part.TEXT),
    APPROVED("publication.approve", "asked by (.*)", Part.TEXT),
    REVIEW("portal.review", "(\\S+) to (\\S+)", Part.RULE, Part.RULE),
    ARRIVED(
        "tenant.import",
        "from (\\S+) as (\\S+), chain head (\\d+) (\\w+)",
        Part.TEXT,
        Part.TEXT,
        Part.NUMBER,
        Part.TEXT),
    ROLES(
        "person.assign",
        "([A-Z]+)( \\S+)? → ([A-Z]+)( \\S+)?",
        Part.ROLE,
        Part.TEXT,
        Part.ROLE,
        Part.TEXT),
    ROLE("(person|service|token|invitation)\\..*", "([A-Z]+)( .*)?", Part.ROLE, Part.TEXT);

    private final Pattern action;
    private final Pattern details;
    private final Part[] parts;

    Form(String action, String details, Part... parts) {
      this.action = Pattern.compile(action);
      this.details = Pattern.compile(details, Pattern.DOTALL);
      this.parts = parts;
    }

    Optional<MatchResult> in(Event event) {
      Matcher matcher = details.matcher(event.details());
      return action.matcher(event.action()).matches() && matcher.matches()
          ? Optional.of(matcher.toMatchResult())
          : Optional.empty();
    }

    String key() {
      return "journal.said." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Those that {@link org.cabildo.journal.Difference} tells. */
  private static final Pattern CHANGES =
      Pattern.compile("(office|theme|page|commitment)\\.put|dataset\\.describe|tenant\\.change");

  private static final Pattern CHANGED = Pattern.compile("(?<=^|; )([a-zA-Z]+(?:\\.[^:;→]+)?):");
  private static final Pattern NAMED_VALUES =
      Pattern.compile("(?<=^|; )(frequency|description\\.state):[ A-Z→]+(?=;|$)");
  private static final Pattern NAMED_VALUE = Pattern.compile("[A-Z]+");
  private static final Pattern LIMIT = Pattern.compile("([a-z]+) (\\d+)");

  private final Texts t;
  private final Formats formats;

  private JournalDetails(Texts t, Formats formats) {
    this.t = t;
    this.formats = formats;
  }

  /** What is shown for the details of an event. */
  static String told(Event event, Texts t, Formats formats) {
    return new JournalDetails(t, formats).told(event);
  }

  private String told(Event event) {
    if (event.action().equals("quota.set")) {
      return replaced(LIMIT, event.details(), this::limit);
    }
    if (CHANGES.matcher(event.action()).matches()) {
      String valued = replaced(NAMED_VALUES, event.details(), this::values);
      return replaced(CHANGED, valued, change -> field(change.group(1)) + ":");
    }
    for (Form form : Form.values()) {
      Optional<MatchResult> found = form.in(event);
      if (found.isPresent()) {
        return t.of(form.key(), arguments(form, found.get()));
      }
    }
    return event.details();
  }

  private Object[] arguments(Form form, MatchResult found) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < form.parts.length; i++) {
      String part = Optional.ofNullable(found.group(i + 1)).orElse("");
      arguments.add(
          switch (form.parts[i]) {
            case TEXT -> part;
            case NUMBER -> formats.number(Long.parseLong(part));
            case DATE -> formats.date(LocalDate.parse(part));
            case INSTANT -> formats.dateTime(Instant.parse(part));
            default -> word(form.parts[i].words, part);
          });
    }
    return arguments.toArray();
  }

  private String limit(MatchResult limit) {
    return word("quota.", limit.group(1)) + ": " + formats.number(Long.parseLong(limit.group(2)));
  }

  private String values(MatchResult change) {
    String words = change.group(1).equals("frequency") ? "frequency." : "state.";
    return replaced(NAMED_VALUE, change.group(), value -> word(words, value.group()));
  }

  /** As the forms name it; what is within has its own path behind: {@code Nombre (en)}. */
  private String field(String path) {
    int end = path.length();
    while (end > 0 && !t.has("journal.field." + path.substring(0, end))) {
      end = path.lastIndexOf('.', end - 1);
    }
    if (end <= 0) {
      return path;
    }
    String name = t.of("journal.field." + path.substring(0, end));
    return end == path.length() ? name : name + " (" + path.substring(end + 1) + ")";
  }

  private String word(String words, String key) {
    String lower = words + key.toLowerCase(Locale.ROOT);
    if (t.has(words + key)) {
      return t.of(words + key);
    }
    return t.has(lower) ? t.of(lower) : key;
  }

  private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
  }
}
