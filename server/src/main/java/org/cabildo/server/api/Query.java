package org.cabildo.server.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.TableQuery;

/**
 * The query parameters of a request. What an operation does not know is an error, never ignored.
 */
public final class Query {
  private final MultivaluedMap<String, String> parameters;

  private Query(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * The parameters of this request.
   *
   * @param known names that the operation takes, besides {@code lang}
   * @throws Problem {@code unknown-parameter}
   */
  public static Query of(UriInfo uri, String... known) {
    MultivaluedMap<String, String> parameters = uri.getQueryParameters();
    Set<String> allowed = new TreeSet<>(Arrays.asList(known));
    allowed.add("lang");
    for (String name : parameters.keySet()) {
      if (!allowed.contains(name)) {
        Problem problem = Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", name);
        throw nearest(name, allowed).map(near -> problem.with("suggestion", near)).orElse(problem);
      }
    }
    return new Query(parameters);
  }

  /** A text; blank is absent. Given twice is an error. */
  public Optional<String> text(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Problem.invalid(name, "repeated");
    }
    return values.stream().filter(v -> !v.isBlank()).findFirst();
  }

  /** All values of a repeatable parameter. */
  public List<String> texts(String name) {
    return parameters.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** A whole number. */
  public OptionalInt number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.get()));
    } catch (NumberFormatException e) {
      throw Problem.invalid(name, "not-a-whole-number");
    }
  }

  /** The row query in these parameters. */
  public TableQuery table() {
    return new TableQuery(
        text("select"),
        text("where"),
        text("q"),
        text("group"),
        text("having"),
        text("order"),
        number("limit"),
        text("after"));
  }

  private static Optional<String> nearest(String name, Set<String> allowed) {
    return allowed.stream()
        .filter(
            a -> a.startsWith(name.substring(0, Math.min(2, name.length()))) || name.contains(a))
        .findFirst();
  }
}
