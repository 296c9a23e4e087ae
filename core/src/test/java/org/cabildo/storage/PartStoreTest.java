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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartStoreTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private final Scopes scopes = new Scopes();
  private final Path data;
  private final BlobStore blobs;
  private final PartStore parts;
  private final Scopes.Entered scope;

  PartStoreTest(@TempDir Path data) {
    this.data = data;
    this.blobs = new BlobStore(scopes, data.toString());
    this.parts = new PartStore(scopes, blobs);
    this.scope = scopes.enter(Optional.of(new TenantId("xalapa")), Caller.system("test"));
    parts.open(ID);
  }

  @AfterEach
  void leave() {
    scope.close();
  }

  @Test
  void aFileArrivesPieceByPieceAndIsThenOneOfTheOthers() throws IOException {
    assertThat(parts.append(ID, 0, bytes("hola "), 10)).isEqualTo(5);
    assertThat(new PartStore(scopes, blobs).append(ID, 5, bytes("mundo"), 10)).isEqualTo(10);
    BlobId digest = parts.digest(ID);
    Blob blob = parts.keep(ID, digest);

    assertThat(Files.readString(blobs.path(blob.id()))).isEqualTo("hola mundo");
    assertThat(parts.size(ID)).isEmpty();
    assertThat(parts.keep(ID, digest)).as("once more, after a crash").isEqualTo(blob);
  }

  @Test
  void whatCameBeforeTheSenderStoppedStays() {
    InputStream cut =
        new SequenceInputStream(
            bytes("hol"),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut");
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
              }
            });

    assertThatThrownBy(() -> parts.append(ID, 0, cut, 10)).hasMessageContaining("body-cut");
    assertThat(parts.size(ID)).hasValue(3);
  }

  @Test
  void itGoesOnWhereItEndsAndNowhereElse() {
    parts.append(ID, 0, bytes("hola"), 10);

    assertThatThrownBy(() -> parts.append(ID, 3, bytes("x"), 10)).hasMessageContaining("stale");
    assertThatThrownBy(() -> parts.append(ID, 5, bytes("x"), 10)).hasMessageContaining("stale");
    assertThatThrownBy(() -> parts.append(ID, 4, bytes("1234567"), 10))
        .hasMessageContaining("too-large");
    assertThat(parts.size(ID)).hasValue(4);
  }

  @Test
  void whoGoesOnEndsTheTurnOfWhoStillHangsOnAConnection() {
    InputStream hanging =
        new InputStream() {
          private boolean overtaken;

          @Override
          public int read() {
            throw new UnsupportedOperationException("in blocks only");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (!overtaken) {
              overtaken = true;
              parts.append(ID, 0, bytes("hola"), 10);
            }
            buffer[offset] = 'x';
            return 1;
          }
        };

    assertThatThrownBy(() -> parts.append(ID, 0, hanging, 10)).hasMessageContaining("stale");
    assertThat(parts.size(ID)).hasValue(4);
  }

  @Test
  void partsOfAnotherTenantAreNotThere() {
    scopes.run(
        new TenantId("puebla"),
        Caller.system("test"),
        () -> {
          assertThat(parts.size(ID)).isEmpty();
          parts.discard(ID);
        });

    assertThat(parts.size(ID)).hasValue(0);
  }

  @Test
  void theOldOnesAreFoundAndTheirRoomGivenBack() {
    assertThat(parts.unchangedSince(Instant.now().minusSeconds(60))).isEmpty();
    assertThat(parts.unchangedSince(Instant.now().plusSeconds(60))).containsExactly(ID);
    parts.discard(ID);

    assertThat(Folder.list(data.resolve("files/xalapa/parts"))).isEmpty();
    assertThat(blobs.storedBefore(Instant.now().plusSeconds(60))).isEmpty();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
