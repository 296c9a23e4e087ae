package org.cabildo.sdk;

import java.time.Instant;
import java.util.Optional;

/**
 * What a dataset held from one publication to the next. Never changes.
 *
 * @param number counted from 1; 0 for a file that waits for a review
 * @param rows how many
 * @param columns how many
 * @param publishedAt when
 * @param fileName of the file that was published
 * @param bytes its size
 * @param sha256 its checksum, 64 hexadecimal digits
 */
public record DatasetVersion(
    int number,
    long rows,
    int columns,
    Optional<Instant> publishedAt,
    String fileName,
    long bytes,
    String sha256) {

  static DatasetVersion of(Json json) {
    Json original = json.child("original").orElse(Json.EMPTY);
    return new DatasetVersion(
        Math.toIntExact(json.count("number")),
        json.count("rows"),
        Math.toIntExact(json.count("columns")),
        json.instant("publishedAt"),
        original.text("name").orElse(""),
        original.count("bytes"),
        original.text("sha256").orElse(""));
  }
}
