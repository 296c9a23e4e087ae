package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter understands a number as its reader writes it, and refuses what is not one. */
class TypedTextTest {
  private static final TypedText MEXICO = new TypedText(new Locale("es", "MX"));
  private static final TypedText ARGENTINA = new TypedText(new Locale("es", "AR"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"70|70", "18,450.75|18450.75", "1,234,567|1234567", "-0.5|-0.5", " 12.50 |12.50"})
  void inMexicoACommaGroupsAndAPointMarksDecimals(String typed, String number) {
    assertThat(MEXICO.number(typed)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"70|70", "18.450,75|18450.75", "1.234.567|1234567", "0,5|0.5", "12.5|12.5"})
  void inArgentinaItIsTheOtherWayRound(String typed, String number) {
    assertThat(ARGENTINA.number(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "12,5", "1,2,3", "1e9", "0x10", "12 OR 1=1", "١٢", "--1", "."})
  void whatIsNoNumberIsNotGuessed(String typed) {
    assertThat(MEXICO.number(typed)).isEmpty();
  }

  @Test
  void aDayIsReadAsBrowsersSendIt() {
    assertThat(MEXICO.day("2024-02-29")).hasValue(LocalDate.of(2024, 2, 29));
    assertThat(MEXICO.day("2023-02-29")).isEqualTo(Optional.empty());
    assertThat(MEXICO.day("29/02/2024")).isEmpty();
  }
}
