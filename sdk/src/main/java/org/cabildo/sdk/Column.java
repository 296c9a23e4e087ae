package org.cabildo.sdk;

/**
 * A column of a dataset.
 *
 * @param name as queries and rows use it, such as {@code instalada}
 * @param title as people read it; the name when it has no other
 * @param type what its values are
 * @param unit of its numbers, such as {@code W}; may be blank
 * @param description what it says; may be blank
 * @param empty how many of its cells are empty
 * @param distinct how many different values it has
 */
public record Column(
    String name,
    String title,
    ColumnType type,
    String unit,
    String description,
    long empty,
    long distinct) {

  static Column of(Json json) {
    Json statistics = json.child("statistics").orElse(Json.EMPTY);
    String name = json.required("name");
    return new Column(
        name,
        json.text("title").orElse(name),
        ColumnType.of(json.text("type").orElse("")),
        json.text("unit").orElse(""),
        json.text("description").orElse(""),
        statistics.count("empty"),
        statistics.count("distinct"));
  }
}
