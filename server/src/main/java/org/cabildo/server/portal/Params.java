package org.cabildo.server.portal;

import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The query parameters of a page, in no order; blank values count as absent. */
record Params(Map<String, List<String>> values) {
  private static final int LONGEST = 2000;

  static Params none() {
    return new Params(Map.of());
  }

  static Params of(UriInfo uri) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    uri.getQueryParameters()
        .forEach(
            (name, given) -> {
              List<String> values =
                  given.stream().filter(v -> !v.isBlank() && v.length() <= LONGEST).toList();
              if (!values.isEmpty()) {
                kept.put(name, values);
              }
            });
    return new Params(kept);
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** A whole number of at least 1 and at most {@code most}; 1 when absent or not a number. */
  int number(String name, int most) {
    return first(name)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .map(number -> Math.max(1, Math.min(most, number)))
        .orElse(1);
  }

  /** Those that {@code kept} says, as fields of a form that are not seen. */
  List<SearchView.Hidden> hidden(Predicate<String> kept) {
    return values.entrySet().stream()
        .filter(entry -> kept.test(entry.getKey()))
        .flatMap(e -> e.getValue().stream().map(v -> new SearchView.Hidden(e.getKey(), v)))
        .toList();
  }

  /** {@code path} with all of these. */
  Address on(String path) {
    Address address = Address.of(path);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        address = address.and(entry.getKey(), value);
      }
    }
    return address;
  }
}
