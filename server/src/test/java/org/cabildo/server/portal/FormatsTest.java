package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;
import org.junit.jupiter.api.Test;

/** Numbers and dates as people in Mexico, in Argentina and readers of English write them. */
class FormatsTest {
  private static final ZoneId XALAPA = ZoneId.of("America/Mexico_City");
  private static final ZoneId MAR_DEL_PLATA = ZoneId.of("America/Argentina/Buenos_Aires");
  private static final Formats MEXICO = Formats.of(Samples.ES, "MX", XALAPA);
  private static final Formats ARGENTINA = Formats.of(Samples.ES, "AR", MAR_DEL_PLATA);
  private static final Formats ENGLISH = Formats.of(Locale.ENGLISH, "MX", XALAPA);

  @Test
  void numbersFollowTheCountry() {
    assertThat(MEXICO.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(ARGENTINA.number(1_234_567)).isEqualTo("1.234.567");
    assertThat(ENGLISH.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(MEXICO.number(1234.567, 2)).isEqualTo("1,234.57");
    assertThat(ARGENTINA.number(1234.567, 2)).isEqualTo("1.234,57");
    assertThat(MEXICO.fixed(100.1, 2)).isEqualTo("100.10");
  }

  @Test
  void datesFollowTheLanguageAndTheYearIsAlwaysWritten() {
    LocalDate day = LocalDate.of(2026, 11, 3);
    assertThat(MEXICO.date(day)).isEqualTo("3 nov 2026");
    assertThat(ARGENTINA.date(day)).isEqualTo("3 nov 2026");
    assertThat(ENGLISH.date(day)).isEqualTo("3 Nov 2026");
    assertThat(MEXICO.dateTime(LocalDateTime.of(2026, 1, 5, 9, 7))).isEqualTo("5 ene 2026, 09:07");
  }

  @Test
  void anInstantIsTheDayItWasThere() {
    Instant lateInMexico = Instant.parse("2026-11-13T02:30:00Z");
    assertThat(MEXICO.date(lateInMexico)).isEqualTo("12 nov 2026");
    assertThat(MEXICO.iso(lateInMexico)).isEqualTo("2026-11-12");
    assertThat(ARGENTINA.date(Instant.parse("2026-11-13T03:30:00Z"))).isEqualTo("13 nov 2026");
    assertThat(Formats.timestamp(lateInMexico)).isEqualTo("2026-11-13T02:30:00Z");
  }

  @Test
  void sharesAndSizesCarryTheirUnit() {
    assertThat(MEXICO.percent(0.567)).isEqualTo("57\u00a0%");
    assertThat(MEXICO.percent(0.004)).isEqualTo("0.4\u00a0%");
    assertThat(ARGENTINA.percent(0.004)).isEqualTo("0,4\u00a0%");
    assertThat(MEXICO.percent(0)).isEqualTo("0\u00a0%");
    assertThat(MEXICO.bytes(999)).isEqualTo("999\u00a0B");
    assertThat(MEXICO.bytes(1_500)).isEqualTo("1.5\u00a0kB");
    assertThat(ARGENTINA.bytes(1_234_567)).isEqualTo("1,2\u00a0MB");
    assertThat(MEXICO.bytes(3_200_000_000L)).isEqualTo("3.2\u00a0GB");
  }

  @Test
  void aCellIsWrittenForPeopleAndNothingIsEmpty() {
    Texts t = Texts.in(Samples.ES);
    assertThat(MEXICO.cell(null, field("monto", FieldType.NUMBER), t)).isEmpty();
    assertThat(MEXICO.cell(true, field("funciona", FieldType.BOOLEAN), t)).isEqualTo("Sí");
    assertThat(MEXICO.cell(12_480, field("viajes", FieldType.INTEGER), t)).isEqualTo("12,480");
    assertThat(ARGENTINA.cell(new BigDecimal("-0.5"), field("x", FieldType.NUMBER), t))
        .isEqualTo("-0,5");
    assertThat(MEXICO.cell(LocalDate.of(2024, 2, 29), field("dia", FieldType.DATE), t))
        .isEqualTo("29 feb 2024");
  }

  @Test
  void yearsAndCodesAreNotCounted() {
    Texts t = Texts.in(Samples.ES);
    assertThat(MEXICO.cell(2026, field("ejercicio", FieldType.INTEGER), t)).isEqualTo("2026");
    assertThat(MEXICO.cell(91_000, field("codigo_postal", FieldType.INTEGER), t))
        .isEqualTo("91000");
    assertThat(MEXICO.cell(10_023, field("clave_municipio", FieldType.INTEGER), t))
        .isEqualTo("10023");
  }

  @Test
  void theBoundsOfAColumnAreWrittenLikeItsCells() {
    Texts t = Texts.in(Samples.ES);
    assertThat(MEXICO.bound("18450.75", field("costo", FieldType.NUMBER), t))
        .isEqualTo("18,450.75");
    assertThat(MEXICO.bound("2009-03-02", field("dia", FieldType.DATE), t)).isEqualTo("2 mar 2009");
    assertThat(MEXICO.bound("no es un número", field("costo", FieldType.NUMBER), t))
        .isEqualTo("no es un número");
  }

  private static Field field(String name, FieldType type) {
    return new Field(
        name,
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        new FieldStatistics(0, 9, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }
}
