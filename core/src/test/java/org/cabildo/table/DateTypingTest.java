package org.cabildo.table;

import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.DATETIME;
import static org.cabildo.table.FieldType.DURATION;
import static org.cabildo.table.FieldType.INTEGER;
import static org.cabildo.table.FieldType.STRING;
import static org.cabildo.table.FieldType.TIME;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dates, moments, times of day and spans of time: what a column of them is. */
class DateTypingTest {
  @RegisterExtension private static final TypedColumns columns = new TypedColumns();

  @Test
  void datesAreReadInEveryWayTheyAreWritten() {
    LocalDate last = LocalDate.of(2024, 1, 31);
    LocalDate second = LocalDate.of(2024, 2, 1);
    columns.of("2024-01-31", "2024-2-1").is(DATE, last, second);
    columns.of("2024/01/31", "2024/02/01").is(DATE, last, second);
    columns.of("31/1/2024", "01/02/2024").is(DATE, last, second);
    columns.of("31.01.2024", "01.02.2024").is(DATE, last, second);
    columns.of("01.02.2024", "03.04.2024").is(DATE, second, LocalDate.of(2024, 4, 3));
    columns.of("31-01-2024", "01-02-2024").is(DATE, last, second);
    columns.of("01-31-2024", "02-01-2024").is(DATE, last, second);
    columns.of("1/31/2024", "2/1/2024").is(DATE, last, second);
    columns.of("31/01/24", "01/02/24").is(DATE, last, second).says("short-years");
    columns
        .of("31/12/68", "31/12/69")
        .is(DATE, LocalDate.of(2068, 12, 31), LocalDate.of(1969, 12, 31));
    columns.of("31-ene-2024", "1-feb-2024").is(DATE, last, second);
    columns.of("31 de enero de 2024", "1 de febrero del 2024").is(DATE, last, second);
    columns.of("31/janeiro/2024", "1 de fevereiro de 2024").is(DATE, last, second);
    columns.of("January 31, 2024", "Feb 1st, 2024").is(DATE, last, second);
    columns.of("miércoles 31 de enero de 2024", "jueves, 1 feb. 2024").is(DATE, last, second);
    columns
        .of("31 jan 2024", "05 dez 2023", "5 Dec 2023")
        .is(DATE, last, LocalDate.of(2023, 12, 5), LocalDate.of(2023, 12, 5));
    columns
        .of("1\u00ba de fevereiro de 2024", "1\u00b0 feb 2024", "1o. de febrero de 2024")
        .is(DATE, second, second, second);
    columns
        .of("1er febrero 2024", "1ro. de febrero de 2024", "1 de oct de 2024")
        .is(DATE, second, second, LocalDate.of(2024, 10, 1));
    columns.named("fecha_alta", "31-01-24", "01-02-24").is(DATE, last, second).says("short-years");
    columns.named("fecha", "31.01.99", "01.02.24").is(DATE, LocalDate.of(1999, 1, 31), second);
    columns.of("enero 2024", "febrero 2024").is(STRING, "enero 2024", "febrero 2024");
  }

  @Test
  void doubtfulDatesStayTextAndSayWhy() {
    columns.of("3/4/2024", "5/6/2024").is(STRING, "3/4/2024", "5/6/2024").says("ambiguous-date");
    columns.of("4/4/2024", "5/5/2024").is(DATE, LocalDate.of(2024, 4, 4), LocalDate.of(2024, 5, 5));
    columns.of("20240131", "20240201").is(INTEGER, 20240131L, 20240201L).says("compact-dates");
    columns
        .named("fecha", "24-01-25", "25-02-26")
        .is(STRING, "24-01-25", "25-02-26")
        .says("ambiguous-date");
    columns.named("fecha", "02-13-10", "31-12-10").is(STRING, "02-13-10", "31-12-10");
    columns.of("2024-02-30", "2023-02-29").is(STRING, "2024-02-30", "2023-02-29");
  }

  @Test
  void momentsAreReadWithAndWithoutOffset() {
    LocalDateTime evening = LocalDateTime.of(2016, 5, 13, 19, 41);
    columns.of("20160513T1941", "20160513T194130").is(DATETIME, evening, evening.plusSeconds(30));
    columns
        .of("13/05/2016 7:41 p. m.", "13/05/2016 12:00 AM")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    columns
        .of("13/05/2016 7:41 p.\u00a0m.", "13/05/2016\u00a012:00 a.\u202fm.")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    columns
        .of("13/05/2016 19:41 PM", "13/05/2016 00:00 AM")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    columns.of("13/05/2016 19:41:00", "13/5/2016 19:41").is(DATETIME, evening, evening);
    columns
        .of("2016-05-13T14:41:00-05:00", "2016-05-13 19:41Z")
        .is(DATETIME, evening, evening)
        .says("moved-to-utc");
    columns
        .of("2016-05-13T19:41:00.250Z", "2016-05-13T19:41:00+0000")
        .is(DATETIME, evening.plusNanos(250_000_000), evening);
    columns
        .of("2016-05-13T19:41", "2016-05-13T19:41Z")
        .is(STRING, "2016-05-13T19:41", "2016-05-13T19:41Z")
        .says("mixed-offsets");
  }

  @Test
  void timesOfDayAndSpansOfTimeAreToldApart() {
    columns.of("08:05", "14:30:15").is(TIME, LocalTime.of(8, 5), LocalTime.of(14, 30, 15));
    columns
        .of("8:05 a. m.", "2:30 PM", "14:30 hrs")
        .is(TIME, LocalTime.of(8, 5), LocalTime.of(14, 30), LocalTime.of(14, 30));
    columns
        .of("294:25:32", "00:43:17")
        .is(DURATION, Duration.parse("PT294H25M32S"), Duration.parse("PT43M17S"));
    columns
        .of("12d 06:25:32", "00:00:00", "1 days 00:00:01.5")
        .is(DURATION, Duration.parse("PT294H25M32S"), Duration.ZERO, Duration.ofMillis(86_401_500));
    columns
        .of("PT1H30M", "P1DT0.5S")
        .is(DURATION, Duration.ofMinutes(90), Duration.ofMillis(86_400_500));
    columns
        .named("duracion_promedio", "03:00:15", "04:08:47")
        .is(DURATION, Duration.parse("PT3H15S"), Duration.parse("PT4H8M47S"));
    Duration longer = Duration.parse("PT27H30M");
    columns
        .named("Horas trabajadas", "27:30", "08:15", "-1:00")
        .is(DURATION, longer, Duration.ofMinutes(495), Duration.ofHours(-1));
    columns.named("tiempo", "27:30", "08:15:30").is(DURATION, longer, Duration.parse("PT8H15M30S"));
    columns
        .file("a;b", "27:30;294:25:32", "8:15;12:00:00")
        .is(DURATION, longer, Duration.ofMinutes(495));
    columns.named("tiempo", "23:30", "08:15").is(TIME, LocalTime.of(23, 30), LocalTime.of(8, 15));
    columns.of("27:30", "08:15").is(STRING, "27:30", "08:15");
    columns.named("tiempo", "27:60", "08:15").is(STRING, "27:60", "08:15");
    columns
        .named("hora", "03:00:15", "04:08:47")
        .is(TIME, LocalTime.of(3, 0, 15), LocalTime.of(4, 8, 47));
  }

  @Test
  void theNameTellsThatSomethingBeginsOrEndsAtATimeOfDay() {
    columns
        .file("salida\tduracion", "06:15:00\t20:00:00", "07:15:00\t29:00:00")
        .is(TIME, LocalTime.of(6, 15), LocalTime.of(7, 15));
  }

  @Test
  void hour24IsTheEndOfTheDay() {
    columns
        .of("31/01/2024 23:00", "31/01/2024 24:00", "01/02/2024 01:00")
        .is(
            DATETIME,
            LocalDateTime.of(2024, 1, 31, 23, 0),
            LocalDateTime.of(2024, 2, 1, 0, 0),
            LocalDateTime.of(2024, 2, 1, 1, 0));
    columns.of("2024-01-31 24:01").is(STRING, "2024-01-31 24:01");
    columns.of("2024-01-31 24:00 pm").is(STRING, "2024-01-31 24:00 pm");
  }
}
