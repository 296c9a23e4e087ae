package org.cabildo.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Keyed;
import org.cabildo.problem.Problem;

/** The one JSON mapper of the server. Absent members are left out; unknown members are refused. */
public final class Json {
  private static final int MAX_BODY = 1 << 20;
  private static final int EXCERPT = 30;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(Years.module())
          .addModule(new SimpleModule("lists").setDeserializerModifier(new WholeLists()))
          .addModule(new SimpleModule().addSerializer(Keyed.class, new PublicName()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private Json() {}

  /** Writes what has a public name by that. */
  private static final class PublicName extends StdSerializer<Keyed> {
    private static final long serialVersionUID = 1L;

    PublicName() {
      super(Keyed.class);
    }

    @Override
    public void serialize(Keyed value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.key());
    }
  }

  /** The document of a value, UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  /** The members of the document of a value, in order. */
  static Map<String, Object> members(Object value) {
    return MAPPER.convertValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /**
   * A value from a request's body of at most 1 MiB.
   *
   * @throws Problem {@code malformed}, {@code unknown-parameter}, {@code invalid} naming the
   *     member, {@code too-large}
   */
  public static <T> T read(InputStream body, Class<T> type) {
    return parse(received(body), type);
  }

  /** A value from a document of any size that the server itself made. */
  static <T> T parse(byte[] bytes, Class<T> type) {
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value == null) {
        throw Problem.of(ErrorCode.MALFORMED).with("expected", "JSON").with("found", "null");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw Problem.of(ErrorCode.UNKNOWN_PARAMETER).with("parameter", e.getPropertyName());
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw Problem.invalid(path(e), "wrong-shape");
    } catch (JsonProcessingException e) {
      // Of a number or text without end there is no place.
      JsonLocation place = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
      throw Problem.of(ErrorCode.MALFORMED)
          .with("expected", "JSON")
          .with("found", before(place.getByteOffset(), bytes))
          .with("line", place.getLineNr())
          .with("position", place.getColumnNr());
    } catch (IOException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  private static byte[] received(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        throw Problem.of(ErrorCode.TOO_LARGE).with("limit", MAX_BODY);
      }
      return bytes;
    } catch (IOException e) {
      throw Problem.of(ErrorCode.BAD_REQUEST, e).with("reason", "body-cut");
    }
  }

  /** The last characters that could be read; where the trouble is shows better than its name. */
  private static String before(long offset, byte[] bytes) {
    int end = (int) Math.max(0, Math.min(offset, bytes.length));
    String read = new String(bytes, 0, end, StandardCharsets.UTF_8);
    return read.substring(Math.max(0, read.length() - EXCERPT)).replaceAll("\\p{Cntrl}+", " ");
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "body" : path;
  }
}
