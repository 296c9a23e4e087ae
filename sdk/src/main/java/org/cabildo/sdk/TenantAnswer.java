package org.cabildo.sdk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one tenant took part in a question to many.
 *
 * @param tenant its short name, such as {@code xalapa}
 * @param answered {@code true} if its rows are in the answer
 * @param version of the dataset that answered
 * @param rows of that version that took part; 0 when it did not answer
 * @param publishedAt when that version was published
 * @param reason why it did not answer, such as {@code not-found}; blank when it did
 * @param detail the same as a sentence; may be blank
 */
public record TenantAnswer(
    String tenant,
    boolean answered,
    OptionalInt version,
    long rows,
    Optional<Instant> publishedAt,
    String reason,
    String detail) {

  static TenantAnswer of(Json json) {
    return new TenantAnswer(
        json.required("tenant"),
        json.holds("answered"),
        json.number("version").isPresent()
            ? OptionalInt.of(Math.toIntExact(json.count("version")))
            : OptionalInt.empty(),
        json.count("rows"),
        json.instant("publishedAt"),
        json.text("reason").orElse(""),
        json.text("detail").orElse(""));
  }
}
