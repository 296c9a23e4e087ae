package org.cabildo.server.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path with query parameters, in the order they were added.
 *
 * @param path already encoded
 * @param parameters not yet encoded
 */
record Address(String path, List<Parameter> parameters) {
  Address {
    parameters = List.copyOf(parameters);
  }

  /** A name and a value. */
  record Parameter(String name, String value) {}

  static Address of(String path) {
    return new Address(path, List.of());
  }

  /** With one more parameter. */
  Address and(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new Address(path, more);
  }

  Address and(String name, Optional<String> value) {
    return value.map(v -> and(name, v)).orElse(this);
  }

  /** With this as the only value of the parameter. */
  Address with(String name, String value) {
    return without(name).and(name, value);
  }

  Address without(String name) {
    return new Address(path, parameters.stream().filter(p -> !p.name().equals(name)).toList());
  }

  Address without(String name, String value) {
    return new Address(
        path,
        parameters.stream()
            .filter(p -> !p.name().equals(name) || !p.value().equals(value))
            .toList());
  }

  @Override
  public String toString() {
    if (parameters.isEmpty()) {
      return path;
    }
    StringBuilder out = new StringBuilder(path);
    char separator = '?';
    for (Parameter parameter : parameters) {
      out.append(separator).append(encode(parameter.name())).append('=');
      out.append(encode(parameter.value()));
      separator = '&';
    }
    return out.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%2C", ",")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%3A", ":");
  }
}
