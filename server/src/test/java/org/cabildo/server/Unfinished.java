package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;

/**
 * What a server that is killed has in hand: a file of which half has arrived, and another that it
 * is about to import or importing.
 *
 * @param upload address of the first, below the server's
 * @param job address of the import of the second
 */
record Unfinished(String upload, String job) {
  private static final byte[] HALF_SENT = "a,b\n1,uno\n2,dos\n".getBytes(StandardCharsets.US_ASCII);

  private static final int ARRIVED = 7;
  private static final int ROWS = 150_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Unfinished leave(Publisher publisher) {
    publisher.create("a-medias");
    publisher.create("en-cola");
    JsonNode job =
        publisher.expect(
            202, publisher.upload("en-cola", table(), Map.of("Prefer", "respond-async")));
    String upload =
        publisher
            .send(
                "POST",
                publisher.path("/datasets/a-medias/uploads"),
                new byte[0],
                Map.of("Upload-Length", "" + HALF_SENT.length))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Unfinished left = new Unfinished(path(upload), path(job.at("/url").asText()));
    left.send(publisher, 0, ARRIVED);
    return left;
  }

  /** Everything goes on where it was, and becomes one version each. */
  void goesOn(Publisher publisher) {
    JsonNode arrived = publisher.expect(200, publisher.get(upload));
    assertThat(arrived.at("/offset").asInt()).isEqualTo(ARRIVED);
    send(publisher, ARRIVED, HALF_SENT.length);
    for (String one : new String[] {job, upload.replace("/uploads/", "/jobs/")}) {
      Wait.until("the end of " + one, PATIENCE, () -> state(publisher, one).has("endedAt"));
      JsonNode over = state(publisher, one);
      assertThat(over.at("/state").asText()).as(over.toString()).isEqualTo("succeeded");
      assertThat(over.at("/version").asInt()).isEqualTo(1);
    }
    assertThat(publisher.get(publisher.path("/datasets/a-medias/original")).body())
        .isEqualTo(HALF_SENT);
    JsonNode version =
        publisher.expect(200, publisher.get(publisher.path("/datasets/en-cola/versions/1")));
    assertThat(version.at("/rows").asInt()).isEqualTo(ROWS);
  }

  private void send(Publisher publisher, int from, int to) {
    assertThat(
            publisher
                .send(
                    "PATCH",
                    upload,
                    Arrays.copyOfRange(HALF_SENT, from, to),
                    Map.of(
                        "Content-Type",
                        "application/offset+octet-stream",
                        "Upload-Offset",
                        "" + from))
                .statusCode())
        .isEqualTo(204);
  }

  private static JsonNode state(Publisher publisher, String job) {
    return publisher.expect(200, publisher.get(job));
  }

  private static byte[] table() {
    StringBuilder csv = new StringBuilder("id,zona\n");
    for (int row = 0; row < ROWS; row++) {
      csv.append(row).append(",zona ").append(row % 17).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String path(String url) {
    return url.replaceFirst("^https?://[^/]+", "");
  }
}
