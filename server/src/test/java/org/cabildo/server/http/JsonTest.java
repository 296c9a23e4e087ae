package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies as nobody should send them (checklist B8 and B11 of docs/security.md). */
class JsonTest {
  record Body(Optional<String> text, Optional<Long> number, Optional<List<Object>> list) {}

  record Lists(
      Optional<List<String>> words,
      Optional<List<Body>> bodies,
      List<Body> plain,
      Set<String> set) {}

  record Times(Optional<LocalDate> day, Optional<Instant> at) {}

  @Test
  void whatIsRightIsRead() {
    assertThat(read("{\"text\":\"ñ 😀\",\"number\":7}"))
        .isEqualTo(new Body(Optional.of("ñ 😀"), Optional.of(7L), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"number\":1,\"number\":2}         | MALFORMED",
        "{\"text\":\"a\",\"text\":\"a\"}     | MALFORMED",
        "{\"number\":1e999999999}            | INVALID",
        "{\"number\":\"1\"}                  | INVALID",
        "{\"number\":NaN}                    | MALFORMED",
        "{\"text\":\"\\ud83d\"               | MALFORMED",
        "{'text':1}                          | MALFORMED",
        "{\"number\":1} {\"number\":2}       | INVALID",
        "{\"nada\":1}                        | UNKNOWN_PARAMETER",
        "null                                | MALFORMED"
      })
  void whatIsNotIsRefused(String body, ErrorCode code) {
    assertThat(refused(body.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(code);
  }

  @Test
  void nothingIsTooLongOrTooDeepToBeRefused() {
    for (String body :
        List.of(
            "{\"number\":" + "9".repeat(1_000_000) + "}",
            "{\"number\":-0." + "0".repeat(1_000_000) + "1}",
            "{\"list\":" + "[".repeat(500_000),
            "{\"list\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
            "{\"" + "a".repeat(100_000) + "\":1}")) {
      assertThat(refused(body.getBytes(StandardCharsets.UTF_8)).code())
          .as(body.substring(0, 30))
          .isIn(ErrorCode.MALFORMED, ErrorCode.INVALID);
    }
    assertThat(refused(" ".repeat(1 << 20).concat("{}").getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo(ErrorCode.TOO_LARGE);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] broken = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    broken[9] = (byte) 0xff;
    assertThat(refused(broken).code()).isIn(ErrorCode.MALFORMED, ErrorCode.INVALID);
    assertThat(refused(new byte[] {0, 1, 2, 3}).code()).isEqualTo(ErrorCode.MALFORMED);
    assertThat(refused(new byte[0]).code()).isEqualTo(ErrorCode.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "day, -5000-12-31",
    "day, 0000-12-31",
    "day, +10000-01-01",
    "day, +999999999-01-01",
    "day, ayer",
    "at, -5000-01-01T00:00:00Z",
    "at, +999999999-01-01T00:00:00Z",
    "at, ayer"
  })
  void timesThatNoDatabaseKeepsAreRefusedLikeThoseThatCannotBeRead(String field, String text) {
    assertThat(refused("{\"%s\":\"%s\"}".formatted(field, text), Times.class))
        .hasMessageContaining(field)
        .hasMessageContaining("wrong-shape");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"words\":[null]}       | words.0",
        "{\"words\":[\"a\",null]} | words.1",
        "{\"bodies\":[{},null]}   | bodies.1",
        "{\"plain\":[null]}       | plain.0",
        "{\"set\":[null]}         | set.0"
      })
  void nothingInAListIsRefused(String body, String field) {
    assertThat(refused(body, Lists.class))
        .hasMessageContaining(field)
        .hasMessageContaining("wrong-shape");
  }

  @Test
  void theFirstAndTheLastYearAreRead() {
    String body = "{\"day\":\"0001-01-01\",\"at\":\"9999-12-31T23:59:59Z\"}";
    assertThat(Json.parse(body.getBytes(StandardCharsets.UTF_8), Times.class))
        .isEqualTo(
            new Times(
                Optional.of(LocalDate.of(1, 1, 1)),
                Optional.of(Instant.parse("9999-12-31T23:59:59Z"))));
  }

  private static Body read(String body) {
    return Json.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Body.class);
  }

  private static Problem refused(byte[] body) {
    return refused(body, Body.class);
  }

  private static Problem refused(String body, Class<?> type) {
    return refused(body.getBytes(StandardCharsets.UTF_8), type);
  }

  private static Problem refused(byte[] body, Class<?> type) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> Json.read(new ByteArrayInputStream(body), type));
    assertThat(problem).isNotNull();
    return problem;
  }
}
