package org.cabildo.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class Utf8TextTest {
  @Test
  void wholeNumbersAreThoseOfJava() {
    LongStream.of(0, 1, -1, 9, 10, -10, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE)
        .forEach(n -> assertThat(text(t -> t.whole(n))).isEqualTo(Long.toString(n)));
  }

  @Test
  void decimalsHaveNoZerosAtTheEnd() {
    assertThat(text(t -> t.decimal(1950, 2))).isEqualTo("19.5");
    assertThat(text(t -> t.decimal(-5, 3))).isEqualTo("-0.005");
    assertThat(text(t -> t.decimal(-1200, 2))).isEqualTo("-12");
    assertThat(text(t -> t.decimal(0, 6))).isEqualTo("0");
    assertThat(text(t -> t.decimal(700, 0))).isEqualTo("700");
    assertThat(text(t -> t.decimal(999_999_999_999_999_999L, 18)))
        .isEqualTo(BigDecimal.valueOf(999_999_999_999_999_999L, 18).toPlainString());
  }

  @Test
  void datesAreThoseOfJavaInEveryYear() {
    for (String day :
        new String[] {
          "0000-01-01",
          "0009-09-09",
          "1810-09-16",
          "1970-01-01",
          "2024-02-29",
          "9999-12-31",
          "-0001-12-31",
          "+10000-01-01"
        }) {
      assertThat(text(t -> t.date(LocalDate.parse(day).toEpochDay()))).isEqualTo(day);
    }
  }

  @Test
  void textGrowsAndIsCutInBytes() {
    String word = "ñandú ".repeat(30_000);
    assertThat(text(t -> t.add(word).add('.'))).isEqualTo(word + ".");
    Utf8Text text = new Utf8Text().add("a").add("ñ,");
    assertThat(new String(text.cut(1), UTF_8)).isEqualTo("ñ,");
    assertThat(text.length()).isEqualTo(1);
  }

  private static String text(Consumer<Utf8Text> writing) {
    Utf8Text text = new Utf8Text();
    writing.accept(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      text.moveTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(text.length()).isZero();
    return out.toString(UTF_8);
  }
}
