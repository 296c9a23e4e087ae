package org.cabildo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.journal.Event;
import org.junit.jupiter.api.Test;

class JournalFileTest {
  private static final Event EVENT =
      new Event(
          7,
          Instant.parse("2026-11-12T18:05:00.123456Z"),
          "ana",
          Optional.of("editor"),
          "import.ask",
          "dataset/alumbrado",
          "=HYPERLINK(\"http://x.example\")",
          "",
          "ab");

  @Test
  void noTextOfTheCsvIsAFormula() throws IOException {
    assertThat(written(JournalFile.CSV))
        .isEqualTo(
            "seq,at,actor,role,action,target,details,previousHash,hash\r\n"
                + "7,2026-11-12T18:05:00.123456Z,ana,editor,import.ask,dataset/alumbrado,"
                + "\"'=HYPERLINK(\"\"http://x.example\"\")\",,ab\r\n");
  }

  @Test
  void ofNdjsonEveryLineIsAnEvent() throws IOException {
    assertThat(written(JournalFile.NDJSON))
        .isEqualTo(
            "{\"seq\":7,\"at\":\"2026-11-12T18:05:00.123456Z\",\"actor\":\"ana\",\"role\":\"editor\","
                + "\"action\":\"import.ask\",\"target\":\"dataset/alumbrado\","
                + "\"details\":\"=HYPERLINK(\\\"http://x.example\\\")\",\"previousHash\":\"\","
                + "\"hash\":\"ab\"}\n");
  }

  private static String written(JournalFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.begin(out);
    file.write(List.of(EVENT), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
