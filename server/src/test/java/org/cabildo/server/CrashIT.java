package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cabildo.server.testing.Publisher;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;

/**
 * A server that is killed while files are being uploaded, again and again, at chosen and at random
 * moments: afterwards every dataset is at the version before or at the one that was being
 * published, whole.
 */
class CrashIT {
  private static final List<String> DATASETS = List.of("uno", "dos", "tres");
  private static final String TENANT = "catastrofe";

  /** For a longer look: {@code -Dcabildo.test.crashes=50}. */
  private static final int RANDOM_MOMENTS = Integer.getInteger("cabildo.test.crashes", 0);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OperationsServer server = OperationsServer.get();
  private final Path files = server.folder().resolve("files");
  private final Random random = new Random(20261124);
  private final Map<String, Attempt> last = new ConcurrentHashMap<>();

  /** The upload under way or done last on a dataset. */
  private record Attempt(String key, byte[] csv, int rows, int version) {
    String sha256() throws Exception {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv));
    }
  }

  @Test
  void afterAKillEveryDatasetIsAtTheOldOrTheNewVersionAndNothingIsHalf() throws Exception {
    Publisher publisher = server.onboard(TENANT);
    for (String dataset : DATASETS) {
      publisher.create(dataset);
    }
    Unfinished unfinished = Unfinished.leave(publisher);
    List<Runnable> moments = new ArrayList<>(List.of(this::onceATableIsStored));
    if (RANDOM_MOMENTS > 0) {
      moments.add(this::whileReceiving);
      moments.add(this::onceAnOriginalIsStored);
      moments.addAll(Collections.nCopies(RANDOM_MOMENTS, this::atRandom));
    }
    Path left = files.resolve(TENANT).resolve("0".repeat(64));
    for (Runnable moment : moments) {
      List<Path> published = list(files.resolve(TENANT));
      killDuringUploads(publisher, moment);
      leave(left, published);
      server.startAgain();
      publisher = publisher.at(server.process().url());
      if (moment.equals(moments.get(0))) {
        unfinished.goesOn(publisher);
      }
      for (String dataset : DATASETS) {
        check(publisher, dataset);
      }
      assertThat(list(files.resolve("tmp"))).isEmpty();
      JsonNode journal =
          publisher.expect(200, publisher.get(publisher.path("/journal/verification")));
      assertThat(journal.at("/intact").asBoolean()).isTrue();
    }
    Wait.until("the sweep", Duration.ofSeconds(60), () -> !Files.exists(left));
    for (String dataset : DATASETS) {
      readBack(publisher, dataset, last.get(dataset));
    }
  }

  private void killDuringUploads(Publisher publisher, Runnable moment) throws Exception {
    List<Thread> uploaders = new ArrayList<>();
    for (String dataset : DATASETS) {
      Thread uploader = new Thread(() -> uploadUntilKilled(publisher, dataset), "up-" + dataset);
      uploader.start();
      uploaders.add(uploader);
    }
    moment.run();
    server.process().kill();
    for (Thread uploader : uploaders) {
      uploader.join(PATIENCE.toMillis());
      assertThat(uploader.isAlive()).isFalse();
    }
  }

  private void uploadUntilKilled(Publisher publisher, String dataset) {
    try {
      while (server.process().isAlive()) {
        int version = last.containsKey(dataset) ? last.get(dataset).version() + 1 : 1;
        Attempt attempt = attempt(dataset, version);
        last.put(dataset, attempt);
        JsonNode answer =
            publisher.expect(
                201,
                publisher.upload(dataset, attempt.csv(), Map.of("Idempotency-Key", attempt.key())));
        assertThat(answer.at("/number").asInt()).isEqualTo(version);
      }
    } catch (UncheckedIOException killed) {
      // As meant: nobody knows now whether the last one was published.
    }
  }

  /** Sending again what got no answer is safe: it is published once, under the number it had. */
  private void check(Publisher publisher, String dataset) throws Exception {
    Attempt attempt = last.get(dataset);
    int published = versions(publisher, dataset);
    assertThat(published).isIn(attempt.version() - 1, attempt.version());
    HttpResponse<byte[]> again =
        publisher.upload(dataset, attempt.csv(), Map.of("Idempotency-Key", attempt.key()));
    assertThat(publisher.expect(201, again).at("/number").asInt()).isEqualTo(attempt.version());
    assertThat(again.headers().firstValue("Idempotency-Replayed").isPresent())
        .as("the work and its answer are kept together")
        .isEqualTo(published == attempt.version());
    assertThat(versions(publisher, dataset)).isEqualTo(attempt.version());
    readBack(publisher, dataset, attempt);
  }

  private void readBack(Publisher publisher, String dataset, Attempt attempt) throws Exception {
    String at = publisher.path("/datasets/" + dataset);
    assertThat(publisher.get(at + "/original").body()).isEqualTo(attempt.csv());
    JsonNode rows = publisher.expect(200, publisher.get(at + "/rows?select=count(*)%20as%20n"));
    assertThat(rows.at("/rows/0/n").asInt()).isEqualTo(attempt.rows());
    assertThat(publisher.expect(200, publisher.get(at)).at("/version/original/sha256").asText())
        .isEqualTo(attempt.sha256());
  }

  private int versions(Publisher publisher, String dataset) {
    HttpResponse<byte[]> answer =
        publisher.get(publisher.path("/datasets/" + dataset + "/versions"));
    JsonNode all = publisher.expect(200, answer).at("/versions");
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.at("/" + i + "/number").asInt()).isEqualTo(all.size() - i);
    }
    return all.size();
  }

  /** Old files that no version refers to go at the next start; every other stays and is whole. */
  private static void leave(Path left, List<Path> published) throws IOException {
    Files.createDirectories(left.getParent());
    Files.writeString(left, "what an upload left that never was published");
    for (Path file : Stream.concat(Stream.of(left), published.stream()).toList()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
  }

  private void whileReceiving() {
    Wait.until("a file being received", PATIENCE, () -> !list(files.resolve("tmp")).isEmpty());
  }

  private void onceAnOriginalIsStored() {
    moreFiles(1);
  }

  private void onceATableIsStored() {
    moreFiles(2);
  }

  private void moreFiles(int more) {
    int before = list(files.resolve(TENANT)).size();
    Wait.until(
        "files being stored", PATIENCE, () -> list(files.resolve(TENANT)).size() >= before + more);
  }

  private void atRandom() {
    long until = System.nanoTime() + Duration.ofMillis(100 + random.nextInt(1_900)).toNanos();
    Wait.until("a random moment", PATIENCE, () -> System.nanoTime() > until);
  }

  private Attempt attempt(String dataset, int version) {
    int rows = 5_000 + Math.floorMod(dataset.hashCode() * 31 + version * 7_919, 60_000);
    StringBuilder csv = new StringBuilder("id,zona,medida\n");
    for (int row = 0; row < rows; row++) {
      csv.append(dataset).append('-').append(version).append('-').append(row);
      csv.append(",zona ").append(row % 17).append(',').append(row * 0.25).append('\n');
    }
    byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
    return new Attempt(dataset + "/" + version, bytes, rows, version);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
