package org.cabildo.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days and times in a query, as ISO 8601 has them: with years of four digits, which every engine
 * can count.
 */
final class IsoTime {
  private IsoTime() {}

  /** A day: {@code 2024-02-29}. */
  static Optional<LocalDate> day(String text) {
    try {
      return isSigned(text) ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A time: {@code 2024-02-29T10:00:00}; one with an offset is moved to UTC. */
  static Optional<LocalDateTime> time(String text) {
    if (isSigned(text)) {
      return Optional.empty();
    }
    String iso = text.replace(' ', 'T');
    try {
      return Optional.of(
          OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    } catch (DateTimeException e) {
      return local(iso);
    }
  }

  private static Optional<LocalDateTime> local(String iso) {
    try {
      return Optional.of(LocalDateTime.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it has a year before 0 or after 9999. */
  private static boolean isSigned(String text) {
    return text.startsWith("+") || text.startsWith("-");
  }
}
