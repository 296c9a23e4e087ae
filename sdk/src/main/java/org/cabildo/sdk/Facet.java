package org.cabildo.sdk;

import java.util.List;

/**
 * How many rows have each value of a column. Comes from {@link TableQuery#facets}.
 *
 * @param name of the column, or the alias of what was asked
 * @param values the most frequent ones, most frequent first: {@code value}, empty for the rows that
 *     have none, and {@code rows}, how many have it
 * @param otherValues how many values there are besides these
 * @param otherRows in how many rows those are
 */
public record Facet(String name, List<Row> values, long otherValues, long otherRows) {

  static Facet of(Json json) {
    Json rest = json.child("rest").orElse(Json.EMPTY);
    return new Facet(
        json.required("name"),
        Query.mapped(json.list("values", Json::cells), row -> row, 0),
        rest.count("values"),
        rest.count("rows"));
  }

  /**
   * {@return in how many rows a value is; 0 when it is not among the {@link #values}}
   *
   * @param value as text
   */
  public long rows(String value) {
    return values.stream()
        .filter(row -> !row.isEmpty("value") && row.text("value").equals(value))
        .mapToLong(row -> row.value("rows", Long.class))
        .sum();
  }
}
