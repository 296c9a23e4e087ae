package org.cabildo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {
  private static final long LIMIT = 1_000;
  private final Scopes scopes = new Scopes();
  private final Path data;
  private final BlobStore store;

  BlobStoreTest(@TempDir Path data) {
    this.data = data;
    this.store = new BlobStore(scopes, data.toString());
  }

  @Test
  void theSameBytesAreOneFileAndEachTenantHasItsOwn() {
    Blob first = in("xalapa", () -> store.receive(bytes("hola"), LIMIT));
    Blob again = in("xalapa", () -> store.receive(bytes("hola"), LIMIT));

    assertThat(again).isEqualTo(first);
    assertThat(Folder.list(data.resolve("files/xalapa"))).hasSize(1);
    assertThatThrownBy(() -> in("puebla", () -> store.path(first.id())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("file-corrupt");
    assertThat(Folder.list(data.resolve("files/tmp"))).isEmpty();
  }

  @Test
  void whatIsTooLargeOrCutOffLeavesNothing() {
    assertThatThrownBy(() -> in("xalapa", () -> store.receive(bytes("12345"), 4)))
        .hasMessageContaining("too-large");
    assertThatThrownBy(() -> in("xalapa", () -> store.receive(cutAfter("12"), LIMIT)))
        .hasMessageContaining("bad-request")
        .hasMessageContaining("body-cut");

    assertThat(Folder.list(data.resolve("files/tmp"))).isEmpty();
    assertThat(Folder.list(data.resolve("files/xalapa"))).isEmpty();
  }

  @Test
  void aDiskThatTakesNothingIsSaidToBeUnavailable() throws IOException {
    Files.createDirectories(data.resolve("files"));
    Files.createFile(data.resolve("files/tmp"));

    assertThatThrownBy(() -> in("xalapa", () -> store.receive(bytes("hola"), LIMIT)))
        .hasMessageContaining("unavailable");
  }

  @Test
  void aFullDiskIsSaidToBeFull() {
    assertThat(DurableFile.refused(new IOException("No space left on device")).getMessage())
        .contains("storage-full");
  }

  @Test
  void onlyFilesOlderThanTheMomentAreOfferedAndDeleted() {
    Blob old = in("xalapa", () -> store.receive(bytes("old"), LIMIT));
    Blob fresh = in("xalapa", () -> store.receive(bytes("fresh"), LIMIT));
    Instant now = Instant.now();
    age("xalapa", old, Duration.ofHours(25));
    Instant moment = now.minus(Duration.ofHours(24));

    assertThat(in("xalapa", () -> store.storedBefore(moment))).containsExactly(old.id());
    assertThat(in("xalapa", () -> store.discard(fresh.id(), moment))).isZero();
    assertThat(in("xalapa", () -> store.discard(old.id(), moment))).isEqualTo(3);
    assertThat(in("xalapa", () -> store.discard(old.id(), moment))).isZero();
    assertThat(in("puebla", () -> store.storedBefore(moment))).isEmpty();
  }

  @Test
  void aFileStoredAgainIsYoungAgain() {
    Blob blob = in("xalapa", () -> store.receive(bytes("again"), LIMIT));
    age("xalapa", blob, Duration.ofHours(25));
    Instant moment = Instant.now().minus(Duration.ofHours(24));
    List<BlobId> listed = in("xalapa", () -> store.storedBefore(moment));

    in("xalapa", () -> store.receive(bytes("again"), LIMIT));

    assertThat(listed).containsExactly(blob.id());
    assertThat(in("xalapa", () -> store.discard(blob.id(), moment))).isZero();
    assertThat(in("xalapa", () -> store.path(blob.id()))).exists();
  }

  @Test
  void whoeverStoresWhileItIsCollectedHasTheFile() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 300; round++) {
        String text = "round " + round;
        Blob blob = in("xalapa", () -> store.receive(bytes(text), LIMIT));
        age("xalapa", blob, Duration.ofHours(25));
        Instant moment = Instant.now().minus(Duration.ofHours(24));
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Long> collected =
            pool.submit(together(start, () -> store.discard(blob.id(), moment)));
        Future<Blob> stored = pool.submit(together(start, () -> store.receive(bytes(text), LIMIT)));
        collected.get();

        assertThat(stored.get()).isEqualTo(blob);
        assertThat(in("xalapa", () -> Files.readString(store.path(blob.id())))).isEqualTo(text);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theSweepTakesWhatNobodyWritesToAndLeavesFolders() throws IOException {
    Path old = Files.writeString(store.scratch(), "left by a killed process");
    Path running = Files.writeString(store.scratch(), "being received");
    Path spill = Files.createDirectory(store.scratch());
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Files.setLastModifiedTime(spill, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    assertThat(store.sweepScratch(Instant.now().minus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(running).exists();
    assertThat(spill).exists();

    Files.createFile(spill.resolve("block"));
    assertThat(store.clearScratch()).isEqualTo(2);
    assertThat(Folder.list(data.resolve("files/tmp"))).isEmpty();
  }

  private <T> Callable<T> together(CyclicBarrier start, Callable<T> work) {
    return () -> {
      start.await();
      return in("xalapa", work);
    };
  }

  private <T> T in(String tenant, Callable<T> work) {
    try (Scopes.Entered ignored =
        scopes.enter(Optional.of(new TenantId(tenant)), Caller.system("test"))) {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void age(String tenant, Blob blob, Duration age) {
    try {
      Files.setLastModifiedTime(
          data.resolve("files").resolve(tenant).resolve(blob.id().sha256()),
          FileTime.from(Instant.now().minus(age)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream cutAfter(String text) {
    return new SequenceInputStream(
        bytes(text),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        });
  }
}
