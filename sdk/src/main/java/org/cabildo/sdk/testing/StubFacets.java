package org.cabildo.sdk.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often each value of a column occurs, as the API tells it. */
final class StubFacets {
  private static final int MOST_VALUES = 50;

  private StubFacets() {}

  static List<Map<String, Object>> of(
      StubTable table, String named, Map<String, List<String>> asked) {
    List<Map<String, @Nullable Object>> rows = table.kept(asked);
    return StubTable.names(named).stream()
        .map(table::known)
        .map(column -> facet(column, rows))
        .toList();
  }

  private static Map<String, Object> facet(
      String column, List<Map<String, @Nullable Object>> rows) {
    Map<Optional<Object>, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Optional.ofNullable(row.get(column)), Collectors.counting()));
    List<Map.Entry<Optional<Object>, Long>> sorted =
        counts.entrySet().stream().sorted(StubFacets::compare).toList();
    List<Map.Entry<Optional<Object>, Long>> rest =
        sorted.subList(Math.min(MOST_VALUES, sorted.size()), sorted.size());
    return Map.of(
        "name",
        column,
        "values",
        sorted.stream().limit(MOST_VALUES).map(StubFacets::value).toList(),
        "rest",
        Map.of("values", rest.size(), "rows", rest.stream().mapToLong(Map.Entry::getValue).sum()));
  }

  private static int compare(
      Map.Entry<Optional<Object>, Long> one, Map.Entry<Optional<Object>, Long> other) {
    int byCount = Long.compare(other.getValue(), one.getValue());
    return byCount != 0
        ? byCount
        : StubWhere.compareCells(one.getKey().orElse(null), other.getKey().orElse(null));
  }

  private static Map<String, @Nullable Object> value(Map.Entry<Optional<Object>, Long> counted) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("value", counted.getKey().orElse(null));
    value.put("rows", counted.getValue());
    return value;
  }
}
