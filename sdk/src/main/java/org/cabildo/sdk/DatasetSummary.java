package org.cabildo.sdk;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as a search finds it.
 *
 * @param tenant who publishes it, such as {@code xalapa}
 * @param slug short name in addresses, such as {@code alumbrado}
 * @param title in the language asked for
 * @param description what the rows are, in the language asked for
 * @param office slug of the office that answers for it
 * @param officeName its name
 * @param themes slugs
 * @param license short name; may be blank
 * @param rows of the current version; 0 when there is none
 * @param columns of the current version; 0 when there is none
 * @param quality of its description, 0 to 100
 * @param modified when data or description last changed
 * @param synthetic {@code true} if the data are made up for a demonstration
 * @param page address of its page on the portal
 */
public record DatasetSummary(
    String tenant,
    String slug,
    String title,
    String description,
    String office,
    String officeName,
    List<String> themes,
    String license,
    long rows,
    int columns,
    int quality,
    Optional<Instant> modified,
    boolean synthetic,
    URI page) {

  static DatasetSummary of(Json json, String tenant) {
    return new DatasetSummary(
        json.text("tenant").orElse(tenant),
        json.required("slug"),
        json.required("title"),
        json.text("description").orElse(""),
        json.text("office").orElse(""),
        json.text("officeName").orElse(""),
        json.texts("themes"),
        json.text("license").orElse(""),
        json.count("rows"),
        Math.toIntExact(json.count("columns")),
        Math.toIntExact(json.count("quality")),
        json.instant("modified"),
        json.holds("synthetic"),
        json.address("page"));
  }
}
