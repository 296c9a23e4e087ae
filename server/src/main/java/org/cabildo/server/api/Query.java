package org.cabildo.server.api;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Nearest;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.table.TableQuery;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, from its address or as members of a document. What an operation does
 * not know is an error, never ignored.
 */
public final class Query {
  private final MultivaluedMap<String, String> parameters;

  private Query(MultivaluedMap<String, String> parameters, Set<String> known) {
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        Problem problem = Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", name);
        throw Nearest.to(name, known).map(near -> problem.with("suggestion", near)).orElse(problem);
      }
    }
    this.parameters = parameters;
  }

  /**
   * The parameters of this request.
   *
   * @param known names that the operation takes, besides {@code lang}
   * @throws Problem {@code unknown-parameter}
   */
  public static Query of(UriInfo uri, String... known) {
    Set<String> allowed = new TreeSet<>(Arrays.asList(known));
    allowed.add("lang");
    return new Query(uri.getQueryParameters(), allowed);
  }

  /**
   * The same, sent as a JSON object: for what is too long for an address.
   *
   * @param known names that the operation takes
   * @throws Problem {@code malformed}, {@code unknown-parameter}, {@code invalid}
   */
  public static Query of(InputStream body, String... known) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    Map<?, ?> members = Json.read(body, Map.class);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      List<?> values = member.getValue() instanceof List<?> list ? list : listOf(member.getValue());
      for (Object value : values) {
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
          throw Problem.invalid(name, "wrong-shape");
        }
        parameters.add(name, value.toString());
      }
    }
    return new Query(parameters, Set.of(known));
  }

  private static List<?> listOf(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
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

  /** Whether a switch is on; absent is off. */
  public boolean yes(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      throw Problem.invalid(name, "not-one-of").with("values", "true, false");
    }
    return text.equals(Optional.of("true"));
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
}
