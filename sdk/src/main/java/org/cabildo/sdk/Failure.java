package org.cabildo.sdk;

import java.io.IOException;
import java.io.Serializable;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What is known about a request that failed; status 0 when no answer came. */
record Failure(
    int status,
    String detail,
    @Nullable String code,
    @Nullable String requestId,
    @Nullable Integer position,
    @Nullable String suggestion,
    @Nullable Duration retryAfter)
    implements Serializable {

  static Failure of(String detail) {
    return new Failure(0, detail, null, null, null, null, null);
  }

  /** Reads RFC 9457, or makes do with the status when the answer is not of our making. */
  static Failure of(int status, HttpHeaders headers, byte[] body, Instant now) {
    Json problem = problem(body);
    String detail =
        problem
            .text("detail")
            .or(() -> problem.text("title"))
            .or(() -> headers.firstValue("Location").map(Failure::moved))
            .orElse("The portal answered " + status + ".");
    String requestId =
        problem.text("requestId").or(() -> headers.firstValue("X-Request-Id")).orElse(null);
    Integer position =
        problem.number("position").isPresent()
            ? Integer.valueOf((int) problem.number("position").getAsLong())
            : null;
    return new Failure(
        status,
        detail,
        problem.text("code").orElse(null),
        requestId,
        position,
        problem.text("suggestion").orElse(null),
        headers.firstValue("Retry-After").map(value -> wait(value, now)).orElse(null));
  }

  private static Json problem(byte[] body) {
    try {
      return Json.parse(body);
    } catch (IOException notOurs) {
      return Json.EMPTY;
    }
  }

  private static String moved(String location) {
    return "The portal has moved: connect to " + location;
  }

  /** RFC 9110, section 10.2.3: seconds or a date. */
  private static @Nullable Duration wait(String value, Instant now) {
    try {
      return value.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Long.parseLong(value))
          : Duration.between(
              now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      return null;
    }
  }

  /** One line for a log: detail, suggestion, status, code, request number. */
  String message() {
    StringBuilder line = new StringBuilder(detail);
    if (suggestion != null && !detail.contains(suggestion)) {
      line.append(" Did you mean ‘").append(suggestion).append("’?");
    }
    if (status != 0) {
      line.append(" [").append(status);
      if (code != null) {
        line.append(' ').append(code);
      }
      if (requestId != null) {
        line.append(", request ").append(requestId);
      }
      line.append(']');
    }
    return line.toString();
  }

  PortalException toException() {
    return switch (status) {
      case 401, 403 -> new PortalException.Denied(this);
      case 404, 410 -> new PortalException.NotFound(this);
      case 408 -> new PortalException.Unavailable(this, null);
      case 429 -> new PortalException.RateLimited(this);
      default ->
          status >= 500
              ? new PortalException.Unavailable(this, null)
              : new PortalException.Rejected(this);
    };
  }

  static PortalException noAnswer(IOException cause) {
    String reason = cause.getMessage();
    return new PortalException.Unavailable(
        of(
            "The portal did not answer: "
                + (reason == null ? cause.getClass().getSimpleName() : reason)),
        cause);
  }
}
