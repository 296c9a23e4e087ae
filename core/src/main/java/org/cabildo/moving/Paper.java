package org.cabildo.moving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The JSON of an archive; what cannot be read is the archive's fault. */
final class Paper {
  private static final int LONGEST_TEXT = 256 << 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Paper() {}

  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  static <T> T read(String entry, byte[] json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw refused("content", entry);
      }
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw refused("content", entry);
    }
  }

  /** One line of a table. */
  static JsonNode line(String entry, String json) {
    try {
      JsonNode row = MAPPER.readTree(json);
      if (!row.isObject()) {
        throw refused("content", entry);
      }
      return row;
    } catch (JsonProcessingException e) {
      throw refused("content", entry);
    }
  }

  /**
   * That an archive is not taken in.
   *
   * @param reason key of the message bundle under {@code reason.archive-}
   * @param entry which part of it shows that
   */
  static Problem refused(String reason, String entry) {
    return Problem.of(ErrorCode.ARCHIVE_REFUSED)
        .with("reason", "archive-" + reason)
        .with("entry", entry);
  }
}
