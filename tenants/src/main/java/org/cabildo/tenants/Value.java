package org.cabildo.tenants;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text of a YAML file. Each question gives the value it asks for, or reports why it is none and
 * gives nothing; a value that was already reported gives nothing quietly.
 *
 * @param text empty when the value is absent or not a text, which was reported
 */
record Value(String file, int line, String key, Optional<String> text, Findings findings) {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,78}[a-z0-9]");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

  void report(Rule rule, Object... parameters) {
    findings.report(file, line, rule, parameters);
  }

  /** The text as it stands, of at most {@code limit} characters. */
  Optional<String> atMost(int limit) {
    if (text.isPresent() && text.get().length() > limit) {
      report(Rule.TOO_LONG, key, limit);
      return Optional.empty();
    }
    return text;
  }

  Optional<String> slug() {
    return matching(SLUG, Rule.NOT_A_SLUG);
  }

  Optional<String> email() {
    return matching(EMAIL, Rule.NOT_AN_EMAIL);
  }

  Optional<String> host() {
    return matching(HOST, Rule.NOT_A_HOST);
  }

  Optional<String> color() {
    return matching(COLOR, Rule.NOT_A_COLOR);
  }

  Optional<String> digits() {
    return matching(DIGITS, Rule.NOT_A_NUMBER);
  }

  /** One of {@code known}, as it is written there. */
  Optional<String> oneOf(Collection<String> known) {
    if (text.isPresent() && !known.contains(text.get())) {
      report(Rule.NOT_ONE_OF, key, text.get(), String.join(", ", known));
      return Optional.empty();
    }
    return text;
  }

  /** One of {@code known}; the rule names what it should have been. */
  Optional<String> knownTo(Collection<String> known, Rule rule) {
    if (text.isPresent() && !known.contains(text.get())) {
      findings.reportWithSuggestion(file, line, rule, text.get(), known);
      return Optional.empty();
    }
    return text;
  }

  Optional<Boolean> yesOrNo() {
    return oneOf(List.of("true", "false")).map(Boolean::valueOf);
  }

  /** A number between {@code least} and {@code most}. */
  Optional<Double> number(double least, double most) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
      report(Rule.OUT_OF_RANGE, key, least, most);
    } catch (NumberFormatException e) {
      report(Rule.NOT_A_NUMBER, key, text.get());
    }
    return Optional.empty();
  }

  /** A whole number between {@code least} and {@code most}. */
  Optional<Integer> whole(int least, int most) {
    Optional<String> digits = digits();
    Optional<Integer> number = digits.map(Long::valueOf).filter(n -> n <= most).map(Long::intValue);
    if (digits.isPresent() && number.filter(n -> n >= least).isEmpty()) {
      report(Rule.OUT_OF_RANGE, key, least, most);
      return Optional.empty();
    }
    return number;
  }

  /** A day as {@code 2026-10-31}. */
  Optional<LocalDate> date() {
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      report(Rule.NOT_A_DATE, key, text.orElse(""));
      return Optional.empty();
    }
  }

  /** A region's time zone: {@code America/Mexico_City}. */
  Optional<ZoneId> zone() {
    if (text.isPresent() && !ZoneId.getAvailableZoneIds().contains(text.get())) {
      findings.reportWithSuggestion(
          file, line, Rule.NOT_A_TIME_ZONE, text.get(), ZoneId.getAvailableZoneIds());
      return Optional.empty();
    }
    return text.map(ZoneId::of);
  }

  /** An absolute {@code http} or {@code https} address. */
  Optional<URI> url() {
    try {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      URI uri = new URI(text.get());
      if (uri.getScheme() != null
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && Set.of("http", "https").contains(uri.getScheme())) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // reported below, like every other text that is no web address
    }
    report(Rule.NOT_A_URL, key, text.orElse(""));
    return Optional.empty();
  }

  private Optional<String> matching(Pattern shape, Rule rule) {
    if (text.isPresent() && !shape.matcher(text.get()).matches()) {
      report(rule, key, text.get());
      return Optional.empty();
    }
    return text;
  }
}
