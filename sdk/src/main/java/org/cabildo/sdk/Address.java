package org.cabildo.sdk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path below the API's root, encoded, and its parameters.
 *
 * @param path segments of the address
 * @param parameters in the order they were given; a name may come several times
 */
record Address(String path, List<Parameter> parameters) {

  /** Longer addresses are refused by many a proxy, and by the portal itself at 16 KiB. */
  private static final int LONGEST = 6_000;

  static Address of(String... segments) {
    StringBuilder path = new StringBuilder("api/v1");
    for (String segment : segments) {
      path.append('/').append(name(segment));
    }
    return new Address(path.toString(), List.of());
  }

  Address below(String segment) {
    return new Address(path + '/' + name(segment), parameters);
  }

  Address with(String name, String value) {
    return with(new Parameter(name, value));
  }

  Address with(String name, long value) {
    return with(new Parameter(name, value));
  }

  Address with(String name, Optional<String> value) {
    return value.map(present -> with(name, present)).orElse(this);
  }

  Address withEach(String name, List<String> values) {
    return values.isEmpty() ? this : with(new Parameter(name, List.copyOf(values)));
  }

  URI in(URI portal) {
    String query = parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
    return URI.create(portal + path + (query.isEmpty() ? "" : '?' + query));
  }

  /** The same place without parameters. */
  Address bare() {
    return new Address(path, List.of());
  }

  /** Whether the parameters had better travel as a document. */
  boolean isLong(URI portal) {
    return in(portal).toString().length() > LONGEST;
  }

  /** The parameters as members of a document. */
  Map<String, Object> document() {
    Map<String, Object> members = new LinkedHashMap<>();
    parameters.forEach(parameter -> members.put(parameter.name(), parameter.value()));
    return members;
  }

  private Address with(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new Address(path, List.copyOf(more));
  }

  /** A segment that stays one: dots alone would lead elsewhere. */
  private static String name(String segment) {
    if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
      throw new IllegalArgumentException("not a name: ‘" + segment + "’");
    }
    return encode(segment);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * One parameter.
   *
   * @param value a text, a number, or a list of texts
   */
  record Parameter(String name, Object value) {
    String encoded() {
      List<?> values = value instanceof List<?> several ? several : List.of(value);
      return values.stream()
          .map(one -> name + '=' + encode(one.toString()))
          .collect(Collectors.joining("&"));
    }
  }
}
