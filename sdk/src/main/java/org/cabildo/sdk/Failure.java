package org.cabildo.sdk;

import java.io.IOException;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a request that failed.
 *
 * @param status 0 when no answer came
 * @param asked method and path; blank when no answer came
 */
record Failure(
    int status,
    String asked,
    String detail,
    @Nullable String code,
    @Nullable String requestId,
    @Nullable Integer position,
    @Nullable String suggestion,
    @Nullable Duration retryAfter)
    implements Serializable {

  static Failure of(String detail) {
    return new Failure(0, "", detail, null, null, null, null, null);
  }

  /** Reads RFC 9457, or makes do with the status when the answer is not of our making. */
  static Failure of(
      HttpRequest request, int status, HttpHeaders headers, byte[] body, Instant now) {
    Json problem = problem(body);
    String detail =
        problem
            .text("detail")
            .or(() -> problem.text("title"))
            .or(() -> headers.firstValue("Location").map(Failure::moved))
            .orElseGet(() -> wordless(request.uri(), status));
    String requestId =
        problem.text("requestId").or(() -> headers.firstValue("X-Request-Id")).orElse(null);
    return new Failure(
        status,
        request.method() + ' ' + request.uri().getPath(),
        detail,
        problem.text("code").orElse(null),
        requestId,
        position(problem),
        problem.text("suggestion").orElse(null),
        headers.firstValue("Retry-After").map(value -> wait(value, now)).orElse(null));
  }

  /** A problem that an answer tells of, such as the one that ended an import. */
  static Failure told(Json problem, String otherwise) {
    return new Failure(
        (int) problem.number("status").orElse(409),
        "",
        problem.text("detail").orElse(otherwise),
        problem.text("code").orElse(null),
        problem.text("requestId").orElse(null),
        position(problem),
        problem.text("suggestion").orElse(null),
        null);
  }

  private static @Nullable Integer position(Json problem) {
    return problem.number("position").isPresent()
        ? Integer.valueOf((int) problem.number("position").getAsLong())
        : null;
  }

  private static Json problem(byte[] body) {
    try {
      return Json.parse(body);
    } catch (IOException notOurs) {
      return Json.EMPTY;
    }
  }

  /**
   * An error of ours always says what it is about; a server in between, or another one, may not.
   */
  private static String wordless(URI asked, int status) {
    String server = asked.getScheme() + "://" + asked.getRawAuthority();
    return status >= 500
        ? server + " answered " + status + " and did not say why."
        : server + " answered " + status + " and not as a Cabildo portal does: is it one?";
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

  /** One line for a log: detail, suggestion, status, code, what was asked, request number. */
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
      line.append(asked.isEmpty() ? "" : ", ").append(asked);
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

  static PortalException noAnswer(URI portal, IOException cause) {
    return new PortalException.Unavailable(
        of("The portal " + portal + " did not answer: " + reason(cause)), cause);
  }

  /** The JDK leaves the two most common reasons without a message. */
  private static String reason(IOException cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return "there is no host of that name";
      }
    }
    String message = cause.getMessage();
    if (cause instanceof SSLException) {
      return message + " (is the address really https?)";
    }
    if (message != null) {
      return message;
    }
    return cause instanceof ConnectException
        ? "nothing listens there, or the way is blocked"
        : cause.getClass().getSimpleName();
  }
}
