package org.cabildo.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cabildo.table.TableQuery;

/** The address at which a query on one version is answered with the same bytes every time. */
final class Permalink {
  private Permalink() {}

  /**
   * The answer as CSV; the words stand in one order, so that equal queries have equal addresses.
   */
  static String of(String dataset, TableQuery query, int version) {
    Map<String, String> words = new LinkedHashMap<>();
    query.select().ifPresent(v -> words.put("select", v));
    query.where().ifPresent(v -> words.put("where", v));
    query.q().ifPresent(v -> words.put("q", v));
    query.group().ifPresent(v -> words.put("group", v));
    query.having().ifPresent(v -> words.put("having", v));
    query.order().ifPresent(v -> words.put("order", v));
    query.limit().ifPresent(v -> words.put("limit", String.valueOf(v)));
    words.put("version", String.valueOf(version));
    return dataset + "/data.csv" + query(words);
  }

  /** Parameters as they stand in an address, with their question mark. */
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
