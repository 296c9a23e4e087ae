package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  private static final byte[] FILE =
      "id,zona\n1,Centro\n2,Norte\n".getBytes(StandardCharsets.UTF_8);

  private final ScriptedPortal server = new ScriptedPortal();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOriginalArrivesWholeAndVerified() throws IOException {
    server.then(dataset(sha256(FILE))).then(ScriptedPortal.bytes(200, FILE));
    Path file = original().downloadTo(folder);
    assertThat(file).isEqualTo(folder.resolve("lamparas.csv")).hasBinaryContent(FILE);
    assertThat(files()).containsExactly("lamparas.csv");
    assertThat(server.request().header("Accept-encoding")).isEqualTo("identity");
  }

  @Test
  void aDownloadThatBreaksOffGoesOnWhereItWas() throws IOException {
    server
        .then(dataset(sha256(FILE)))
        .then(ScriptedPortal.cut(java.util.Arrays.copyOf(FILE, 10), FILE.length))
        .then(ScriptedPortal.bytes(206, java.util.Arrays.copyOfRange(FILE, 10, FILE.length)));
    assertThat(original().downloadTo(folder.resolve("x.csv"))).hasBinaryContent(FILE);
    assertThat(server.request().header("Range")).isEqualTo("bytes=10-");
  }

  @Test
  void aPortalWithoutRangesStartsOver() throws IOException {
    server
        .then(dataset(sha256(FILE)))
        .then(ScriptedPortal.cut(java.util.Arrays.copyOf(FILE, 10), FILE.length))
        .then(ScriptedPortal.bytes(200, FILE));
    assertThat(original().downloadTo(folder.resolve("x.csv"))).hasBinaryContent(FILE);
  }

  @Test
  void whatIsLeftOfYesterdayIsContinuedOrReplaced() throws IOException {
    Path part = folder.resolve("x.csv." + sha256(FILE).substring(0, 12) + ".part");
    Files.write(part, FILE);
    server.then(dataset(sha256(FILE)));
    assertThat(original().downloadTo(folder.resolve("x.csv"))).hasBinaryContent(FILE);
    assertThat(server.requests()).hasSize(1);

    Files.writeString(part, "something longer than the file itself, and wrong");
    server.then(dataset(sha256(FILE))).then(416, "{}").then(ScriptedPortal.bytes(200, FILE));
    assertThat(original().downloadTo(folder.resolve("x.csv"))).hasBinaryContent(FILE);
  }

  @Test
  void aFileThatArrivesDamagedIsNotKept() {
    server.then(dataset(sha256(new byte[] {1}))).then(ScriptedPortal.bytes(200, FILE));
    assertThatThrownBy(() -> original().downloadTo(folder))
        .isInstanceOf(PortalException.Mismatch.class)
        .hasMessageContaining("lamparas.csv arrived damaged");
    assertThat(files()).isEmpty();
  }

  @Test
  void theNameOfTheFileCannotLeaveTheFolder() throws IOException {
    server
        .then(dataset(sha256(FILE)).replace("lamparas.csv", "../../lamparas.csv"))
        .then(ScriptedPortal.bytes(200, FILE));
    assertThat(original().downloadTo(folder).getParent()).isEqualTo(folder);
  }

  @Test
  void aRenderedFileIsUnzippedAndLeavesNothingWhenItFails() throws IOException {
    server
        .then(dataset(sha256(FILE)))
        .then(ScriptedPortal.bytes(200, ScriptedPortal.gzip("a,b\n"), "Content-Encoding", "gzip"));
    Dataset lamps = server.portal().catalog("xalapa").dataset("alumbrado");
    assertThat(lamps.csv().downloadTo(folder)).hasContent("a,b\n");
    assertThat(server.request().uri()).endsWith("/datasets/alumbrado/data.csv");

    server.then(404, "{}");
    assertThatThrownBy(() -> lamps.json().downloadTo(folder))
        .isInstanceOf(PortalException.NotFound.class);
    assertThat(files()).containsExactly("alumbrado.csv");
  }

  @Test
  void theContentCanBeReadWithoutAFile() throws IOException {
    server.then(dataset(sha256(FILE))).then(ScriptedPortal.bytes(200, FILE));
    try (InputStream content = original().open()) {
      assertThat(content.readAllBytes()).isEqualTo(FILE);
    }
  }

  @Test
  void theTokenDoesNotFollowLinksToOtherServers() throws IOException {
    try (ScriptedPortal elsewhere = new ScriptedPortal()) {
      elsewhere.then(ScriptedPortal.bytes(200, FILE));
      server.then(dataset(sha256(FILE)).replace("/api/v1/original", elsewhere.url() + "/original"));
      Portal portal = server.client().token("cab_secret").connect();
      portal.catalog("xalapa").dataset("alumbrado").original().downloadTo(folder);
      assertThat(server.request().header("Authorization")).isEqualTo("Bearer cab_secret");
      assertThat(elsewhere.request().header("Authorization")).isEmpty();
    }
  }

  private Download original() {
    return server.portal().catalog("xalapa").dataset("alumbrado").original();
  }

  private Stream<String> files() {
    return Stream.of(folder.toFile().list());
  }

  private static String dataset(String sha256) {
    return """
    {"slug":"alumbrado","title":"Alumbrado","version":{"number":1,"rows":2,"columns":2,
     "original":{"name":"lamparas.csv","bytes":25,"sha256":"%s","url":"/api/v1/original"}}}
    """
        .formatted(sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
