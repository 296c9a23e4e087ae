package org.cabildo.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends is the archive that the expected installation signed, or it is refused. */
class ArchiveTest {
  private static final long ROOM = 1_000_000;
  private static final byte[] ORIGINAL = bytes("id,watts\nC-1,70\n");
  private static final String FILE = Manifest.FILES + Sums.of(ORIGINAL);

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Manifest.Entry> listed = new ArrayList<>();
  private final InstallationKey key;
  private final Path file;

  ArchiveTest(@TempDir Path folder) {
    this.key = new InstallationKey(folder.toString());
    this.file = folder.resolve("archive.zip");
  }

  @BeforeEach
  void aWholeArchive() {
    pack(Manifest.TENANT, bytes("{}"));
    pack("tables/office.ndjson", bytes("{\"slug\": \"obras\"}\n"));
    pack(FILE, ORIGINAL);
  }

  @Test
  void whatWasPackedIsFound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = new ArchiveWriter(out);
    writer.add(Manifest.TENANT, bytes("{}"));
    assertThat(writer.add(FILE, new ByteArrayInputStream(ORIGINAL))).isEqualTo(Sums.of(ORIGINAL));
    byte[] manifest = Paper.write(manifest(Manifest.VERSION, writer.entries()));
    writer.finish(manifest, key.sign(manifest), key.publicKey());
    Files.write(file, out.toByteArray());

    try (Archive archive = open()) {
      archive.check();
      assertThat(archive.manifest().tenant()).isEqualTo("xalapa");
      assertThat(archive.files()).extracting(Manifest.Entry::name).containsExactly(FILE);
      try (InputStream content = archive.content(FILE)) {
        assertThat(content.readAllBytes()).isEqualTo(ORIGINAL);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "files/../../etc/passwd",
        "tables/../office.ndjson",
        "tables\\office.ndjson",
        "files/",
        "LEAME.txt"
      })
  void aNameThatIsNotOfTheFormatIsRefusedEvenWhenSigned(String name) {
    pack(name, bytes("x"));
    refused("archive-name");
  }

  @Test
  void anEntryThatIsNotInTheManifestIsRefused() {
    entries.put("tables/theme.ndjson", bytes("{}"));
    refused("archive-unlisted");
  }

  @Test
  void anEntryThatIsMissingIsRefused() {
    entries.remove(FILE);
    refused("archive-missing");
  }

  @Test
  void anEntryWhoseBytesAreOthersIsRefused() {
    entries.put("tables/office.ndjson", bytes("{\"slug\": \"otras\"}\n"));
    refused("archive-hash");
  }

  @Test
  void aFileThatIsNotNamedByItsHashIsRefusedEvenWhenSigned() {
    pack(Manifest.FILES + "0".repeat(64), ORIGINAL);
    refused("archive-hash");
  }

  @Test
  void anEntryThatGrowsBeyondWhatWasSignedIsNotReadToItsEnd() {
    entries.put(FILE, new byte[50_000_000]);
    refused("archive-hash");
  }

  @Test
  void whatIsSignedAsLargerThanTheRoomIsRefusedUnread() {
    listed.add(new Manifest.Entry("tables/theme.ndjson", ROOM, "0".repeat(64)));
    entries.put("tables/theme.ndjson", bytes("{}"));
    write(Manifest.VERSION);
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ErrorCode.TOO_LARGE));
  }

  @Test
  void sizesThatAddUpToNothingAreRefused() {
    listed.add(new Manifest.Entry("tables/theme.ndjson", -1, "0".repeat(64)));
    entries.put("tables/theme.ndjson", bytes("{}"));
    write(Manifest.VERSION);
    assertThatThrownBy(this::open).isInstanceOf(Problem.class).hasMessageContaining("too-large");
  }

  @Test
  void aManifestThatWasChangedAfterItWasSignedIsRefused() {
    byte[] manifest = write(Manifest.VERSION);
    entries.put(
        Manifest.NAME,
        bytes(new String(manifest, StandardCharsets.UTF_8).replace("xalapa", "puebla")));
    zip();
    refusedAsItIs("archive-signature");
  }

  @Test
  void aSignatureOfAnotherLengthIsRefused() {
    write(Manifest.VERSION);
    entries.put(Manifest.SIGNATURE, new byte[7]);
    zip();
    refusedAsItIs("archive-signature");
  }

  @Test
  void anotherInstallationsSignatureIsRefused(@TempDir Path elsewhere) {
    write(Manifest.VERSION);
    String expected = new InstallationKey(elsewhere.toString()).fingerprint();
    refused("archive-key", () -> Archive.open(file, expected, ROOM));
  }

  @Test
  void anUnknownVersionIsRefused() {
    write(2);
    refusedAsItIs("archive-version");
  }

  @Test
  void whatIsNoArchiveOrEndsEarlyIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(whole());
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    refusedAsItIs("archive-damaged");
    Files.writeString(file, "id,watts\n");
    refusedAsItIs("archive-damaged");
  }

  @Test
  void aByteThatIsChangedAnywhereIsFoundOrMeansNothing() throws IOException {
    byte[] whole = Files.readAllBytes(whole());
    for (int at = 0; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      Files.write(file, changed);
      try (Archive archive = open()) {
        archive.check();
        try (InputStream content = archive.content(FILE)) {
          assertThat(content.readAllBytes()).as("byte " + at).isEqualTo(ORIGINAL);
        }
      } catch (Problem expected) {
        assertThat(expected.code()).isIn(ErrorCode.ARCHIVE_REFUSED, ErrorCode.TOO_LARGE);
      }
    }
  }

  private Archive open() {
    return Archive.open(file, key.fingerprint(), ROOM);
  }

  private void pack(String name, byte[] content) {
    entries.put(name, content);
    listed.add(new Manifest.Entry(name, content.length, Sums.of(content)));
  }

  private Path whole() {
    write(Manifest.VERSION);
    return file;
  }

  private byte[] write(int version) {
    byte[] manifest = Paper.write(manifest(version, listed));
    entries.put(Manifest.NAME, manifest);
    entries.put(Manifest.SIGNATURE, key.sign(manifest));
    entries.put(Manifest.KEY, bytes(key.publicKey()));
    zip();
    return manifest;
  }

  private static Manifest manifest(int version, List<Manifest.Entry> listed) {
    return new Manifest(
        Manifest.FORMAT,
        version,
        "xalapa",
        "https://datos.example.org",
        "2026-01-31T12:00:00Z",
        0,
        "",
        listed);
  }

  private void zip() {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(String reason) {
    write(Manifest.VERSION);
    refusedAsItIs(reason);
  }

  private void refusedAsItIs(String reason) {
    refused(
        reason,
        () -> {
          try (Archive archive = open()) {
            archive.check();
          }
        });
  }

  private static void refused(String reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.ARCHIVE_REFUSED);
              assertThat(problem.parameter("reason")).contains(reason);
              for (String language : List.of("es", "en")) {
                assertThat(problem.detail(Locale.forLanguageTag(language)))
                    .doesNotContain(reason, "…", "{");
              }
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
