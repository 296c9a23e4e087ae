package org.cabildo.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one error type of the house: a code, the parameters of its text, and optionally where in the
 * request it is. Knows nothing of HTTP; {@code server.http} turns it into RFC 9457.
 *
 * <pre>{@code
 * throw Problem.of(UNKNOWN_COLUMN).with("column", "zona").with("suggestion", "zone").at("where", 17);
 * }</pre>
 */
public final class Problem extends RuntimeException {
  /** Members that every public document has already (RFC 9457, section 3.1, and our own). */
  private static final Set<String> TAKEN =
      Set.of("type", "title", "status", "detail", "instance", "code", "requestId");

  private final ErrorCode code;
  private final Map<String, Object> parameters;

  private Problem(ErrorCode code, Map<String, Object> parameters, Throwable cause) {
    super(code.key() + " " + parameters, cause);
    this.code = code;
    this.parameters = parameters;
  }

  private Problem(ErrorCode code, Map<String, Object> parameters) {
    super(code.key() + " " + parameters);
    this.code = code;
    this.parameters = parameters;
  }

  /** A problem without parameters. */
  public static Problem of(ErrorCode code) {
    return new Problem(code, Map.of());
  }

  /** A problem that another exception led to; the cause is logged, never shown. */
  public static Problem of(ErrorCode code, Throwable cause) {
    return new Problem(code, Map.of(), cause);
  }

  /**
   * {@link ErrorCode#INVALID} for the member or parameter {@code field}; {@code reason} is a key of
   * the message bundle under {@code reason.}.
   */
  public static Problem invalid(String field, String reason) {
    return of(ErrorCode.INVALID).with("field", field).with("reason", reason);
  }

  /**
   * The same problem with one more parameter; parameters are also members of the public document,
   * so those that it has already cannot be parameters.
   */
  public Problem with(String name, Object value) {
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException(name + " is a member of every problem document");
    }
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return getCause() == null ? new Problem(code, more) : new Problem(code, more, getCause());
  }

  /**
   * The same problem, located: parameter {@code in} of the request, {@code position} counted from
   * 1.
   */
  public Problem at(String in, int position) {
    return with("in", in).with("position", position);
  }

  public ErrorCode code() {
    return code;
  }

  /** Parameters in the order they were given. */
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** One parameter, if it was given. */
  public Optional<Object> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** A short title in the reader's language, the same for every problem of this code. */
  public String title(Locale language) {
    return Messages.in(language).title(code);
  }

  /**
   * What is wrong with the member named by the parameter {@code field}, without its name, to be
   * shown beside it; the whole detail of any other problem.
   */
  public String reason(Locale language) {
    return Messages.in(language).reason(this);
  }

  /** What happened here and what to do about it, in the reader's language. */
  public String detail(Locale language) {
    return Messages.in(language).detail(this);
  }
}
