package org.cabildo.sdk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A request that did not give what was asked. The leaf says what the caller can do about it: name
 * something else ({@link NotFound}), get permission ({@link Denied}), change the request ({@link
 * Rejected}), wait ({@link RateLimited}), try later ({@link Unavailable}), or change the program
 * ({@link Mismatch}). Messages never contain the token.
 */
public abstract sealed class PortalException extends RuntimeException {
  /** What is known about the request; travels with the exception when that is serialized. */
  private final Failure failure;

  PortalException(Failure failure, @Nullable Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }

  /** {@return the HTTP status of the answer; empty when there was no answer} */
  public OptionalInt status() {
    return failure.status() == 0 ? OptionalInt.empty() : OptionalInt.of(failure.status());
  }

  /** {@return the stable name of the error, such as {@code unknown-column}; in lower case} */
  public Optional<String> code() {
    return Optional.ofNullable(failure.code());
  }

  /** {@return the number under which the operator of the portal finds this request in the log} */
  public Optional<String> requestId() {
    return Optional.ofNullable(failure.requestId());
  }

  /** {@return what went wrong, in the language the portal was asked for} */
  public String detail() {
    return failure.detail();
  }

  /** {@return where in a query the error is, counted in characters as the portal counts them} */
  public OptionalInt position() {
    Integer position = failure.position();
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** {@return the name that was probably meant} */
  public Optional<String> suggestion() {
    return Optional.ofNullable(failure.suggestion());
  }

  /** There is nothing there, or nothing this caller may know of. Ask for something else. */
  public static final class NotFound extends PortalException {
    NotFound(Failure failure) {
      super(failure, null);
    }
  }

  /** The portal wants a token, or another one. */
  public static final class Denied extends PortalException {
    Denied(Failure failure) {
      super(failure, null);
    }
  }

  /** The portal understood the request and refuses it: change it before sending it again. */
  public static final class Rejected extends PortalException {
    Rejected(Failure failure) {
      super(failure, null);
    }
  }

  /** Too many requests. Wait, then repeat. */
  public static final class RateLimited extends PortalException {
    RateLimited(Failure failure) {
      super(failure, null);
    }

    /** {@return how long the portal asks to wait, when it says so} */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(failure().retryAfter());
    }
  }

  /** No answer, half an answer, or a failure inside the portal. The same request may work later. */
  public static final class Unavailable extends PortalException {
    Unavailable(Failure failure, @Nullable Throwable cause) {
      super(failure, cause);
    }
  }

  /**
   * The answer came and does not have the shape the program expects: a column that a record has no
   * place for, an empty cell where there must be a number, two rows instead of one, a file whose
   * checksum differs.
   */
  public static final class Mismatch extends PortalException {
    Mismatch(String detail) {
      this(detail, null);
    }

    Mismatch(String detail, @Nullable Throwable cause) {
      super(Failure.of(detail), cause);
    }
  }
}
