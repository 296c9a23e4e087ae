package org.cabildo.egress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Why nothing was fetched. It says what a publisher can do something about, and nothing of the
 * network in which this server stands: a name that leads nowhere, one that leads inside, a closed
 * port and silence are told alike.
 */
public final class FetchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, in the words of {@code fetch.*}. */
  public enum Reason {
    /** Nobody answers there, or nobody may be asked there. */
    UNREACHABLE,
    /** It does not prove to be the one that was asked. */
    CERTIFICATE,
    /** It took too long. */
    TOO_SLOW,
    /** It answered with another status than 200 or 304. */
    STATUS,
    /** It leads elsewhere too often, or to where one may not be led. */
    REDIRECT,
    /** The answer is not as HTTP has it. */
    MALFORMED,
    /** The answer ended early. */
    CUT,
    /** The answer is larger than allowed. */
    TOO_LARGE;

    /** Its public name. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final transient Optional<Integer> status;
  private final transient Optional<Duration> retryAfter;

  FetchFailure(Reason reason) {
    this(reason, Optional.empty(), Optional.empty());
  }

  FetchFailure(Reason reason, Optional<Integer> status, Optional<Duration> retryAfter) {
    super(reason.key());
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** What went wrong. */
  public Reason reason() {
    return reason;
  }

  /** How long the server wants not to be asked. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The same as told to people and programs. */
  public Problem problem() {
    Problem problem = Problem.of(ErrorCode.FETCH_FAILED).with("reason", "fetch-" + reason.key());
    return status.map(code -> problem.with("answered", code)).orElse(problem);
  }
}
