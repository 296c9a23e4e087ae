package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.FieldType.BOOLEAN;
import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.DATETIME;
import static org.cabildo.table.FieldType.DURATION;
import static org.cabildo.table.FieldType.GEOMETRY;
import static org.cabildo.table.FieldType.GEOPOINT;
import static org.cabildo.table.FieldType.INTEGER;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;
import static org.cabildo.table.FieldType.TIME;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each column is given whole; what it is and what its cells are worth. */
class TypingTest {
  @TempDir static Path folder;
  private static TableFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void numbersAreReadWithEveryDecimalAndThousandsSign() {
    column("1,234.50", "-12.25", "1,000,000.00").is(NUMBER, "1234.5", "-12.25", "1000000");
    column("1.234,50", "-12,25", "1.000.000,00").is(NUMBER, "1234.5", "-12.25", "1000000");
    column("1 234,50", "12,5").is(NUMBER, "1234.5", "12.5");
    column("1\u00a0234.50", "12.5").is(NUMBER, "1234.5", "12.5");
    column("1'234.50", "12.5").is(NUMBER, "1234.5", "12.5");
    column("1,234,567", "12").is(INTEGER, 1234567L, 12L);
    column("1.234.567", "1.234", "12").is(INTEGER, 1234567L, 1234L, 12L);
    column("+5", "-7", "\u22128").is(INTEGER, 5L, -7L, -8L);
    column("(1,250.75)", "3.5", "17.25-").is(NUMBER, "-1250.75", "3.5", "-17.25");
    column(".5", "0.25").is(NUMBER, "0.5", "0.25");
  }

  @Test
  void currencyAndPercentBecomeTheUnitAndTheValueStaysAsWritten() {
    column("$1,234.50", "$ 3.00", "-$5.25").is(NUMBER, "1234.5", "3", "-5.25").unit("$");
    column("$1,234", "$12,500").is(INTEGER, 1234L, 12500L).unit("$");
    column("R$ 1.234,50", "R$ 3,00").is(NUMBER, "1234.5", "3").unit("R$");
    column("US$ 10", "U$S 20").is(INTEGER, 10L, 20L).unit("US$");
    column("12,50 €", "3,25 €").is(NUMBER, "12.5", "3.25").unit("€");
    column("MXN 12.50", "12.75 MXN", "$1.00 MXN").is(NUMBER, "12.5", "12.75", "1").unit("MXN");
    column("12.5 %", "7%").is(NUMBER, "12.5", "7").unit("%");
    column("$5", "US$5").is(STRING, "$5", "US$5").says("mixed-units");
    column("5%", "5").is(STRING, "5%", "5").says("mixed-units");
  }

  @Test
  void amountsAreReadAsSpreadsheetsShowThem() {
    column("$ -", "$ 1,000.00", "$ (5.50)", "$-", "-")
        .is(NUMBER, null, "1000", "-5.5", null, null)
        .unit("$");
    column("R$   -", "R$ 3,50").is(NUMBER, null, "3.5").unit("R$");
    column("$1,234.50 M.N.", "$10.00 M.N.").is(NUMBER, "1234.5", "10").unit("MXN");
    column("12.50 pesos", "$ 3.00").is(NUMBER, "12.5", "3").unit("$");
  }

  @Test
  void aSignThatNumbersBesideItDoNotNeedSeparatesThousands() {
    column("12.595", "10.070", "90").is(INTEGER, 12595L, 10070L, 90L);
    column("12,595", "10,070", "90").is(INTEGER, 12595L, 10070L, 90L);
    column("1,234", "12", "1,246", "25").is(INTEGER, 1234L, 12L, 1246L, 25L);
    column("1.501", "850").is(STRING, "1.501", "850").says("ambiguous-number");
    column("327.046", "149.624").is(STRING, "327.046", "149.624").says("ambiguous-number");
    column("327.046", "-149.624").is(NUMBER, "327.046", "-149.624");
    named("latitud", "20.123", "19.456").is(NUMBER, "20.123", "19.456");
    file("a;b", "327.046;2.5", "149.624;1.0").is(NUMBER, "327.046", "149.624");
    column("1.500", "1850").is(NUMBER, "1.5", "1850");
    column("1.500", "0").is(STRING, "1.500", "0").says("ambiguous-number");
    column("1.500", "0.850", "2").is(NUMBER, "1.5", "0.85", "2");
    column("1.501", "2.5", "850").is(NUMBER, "1.501", "2.5", "850");
    file("a;b", "1.961;12.590", "1.352;850").is(INTEGER, 1961L, 1352L);
    file("a;b", "1.961;12,5", "850;3,25").is(INTEGER, 1961L, 850L);
    file("a;b", "1,961;12.5", "850;3.25").is(INTEGER, 1961L, 850L);
  }

  @Test
  void theRestOfTheFileTellsWhatASignBeforeThreeDigitsIs() {
    Object[] doubtful = {"327.046", "149.624"};
    file("a;b", "327.046;$1,234", "149.624;$9,850").is(NUMBER, doubtful);
    file("a;b", "327.046;1,234,567", "149.624;850").is(NUMBER, doubtful);
    file("a;b", "327.046;12/31/2024", "149.624;01/02/2024").is(NUMBER, doubtful);
    file("a;hab", "327.046;850", "149.624;12850").is(NUMBER, doubtful);
    file("rate;name;date", "327.046;A;2024-01-31", "149.624;B;2024-02-29").is(NUMBER, doubtful);
    file("price;name", "327,046;A", "149,624;B").is(INTEGER, 327046L, 149624L);
    file("a;b", "327.046;0.125", "149.624;3.250").is(NUMBER, doubtful);
    file("a;b", "327.046;12,5", "149.624;3,25").is(INTEGER, 327046L, 149624L);
    file("a;b", "327,046;12.5", "149,624;3.25").is(INTEGER, 327046L, 149624L);
    file("a;b", "327,046;12,5", "149,624;3,25").is(NUMBER, doubtful);
    file("a;b", "327.046;$ 1.234", "149.624;$ 9.850").is(INTEGER, 327046L, 149624L);
    file("a;b", "327.046;1,234", "149.624;9,850")
        .is(STRING, "327.046", "149.624")
        .says("ambiguous-number");
    column("327.046", "12.5").is(NUMBER, "327.046", "12.5");
    column("1.234").is(STRING, "1.234").says("ambiguous-number");
    column("0.125").is(NUMBER, "0.125");
  }

  @Test
  void theNameOfAColumnTellsWhatASignBeforeThreeDigitsIs() {
    for (String place : List.of("lat", "geo_long", "Coordenada X", "y", "LATITUD_Y", "lon_wgs84")) {
      named(place, "19.543", "96.927").is(NUMBER, "19.543", "96.927");
    }
    named("longitud", "-19,543", "96,927").is(NUMBER, "-19.543", "96.927");
    named("porcentaje", "12.345", "100").is(NUMBER, "12.345", "100");
    named("Tasa de mortalidad", "12,345", "10,123").is(NUMBER, "12.345", "10.123");
    named("Casos por 100 mil habitantes", "12.345", "10.123").is(STRING, "12.345", "10.123");
    named("Población", "327.046", "149.624").is(INTEGER, 327046L, 149624L);
    named("Población", "1.501", "850").is(INTEGER, 1501L, 850L);
    named("Población (miles)", "327.046", "149.624")
        .is(STRING, "327.046", "149.624")
        .says("ambiguous-number");
    named("% de población", "12.345", "10.123").is(NUMBER, "12.345", "10.123");
    named("Casos x 100.000 hab", "12.345", "10.123").is(STRING, "12.345", "10.123");
    named("Año", "2.023", "2.024").is(INTEGER, 2023L, 2024L);
    column("12.345%", "10.123%").is(NUMBER, "12.345", "10.123").unit("%");
    file("tasa;b", "1.234;1.234.567", "2.340;850").is(INTEGER, 1234L, 2340L);
  }

  @Test
  void pointsInNumbersOfJsonAreDecimal() {
    ImportedTable table =
        fixture.read(
            "[{\"a\":1.501,\"b\":\"12,5\"},{\"a\":2.250,\"b\":\"3,25\"},{\"a\":850,\"b\":\"1\"}]");
    new Column(table).is(NUMBER, "1.501", "2.25", "850");
    ImportedTable texts = fixture.read("[{\"a\":\"12.595\"},{\"a\":\"10.070\"},{\"a\":\"850\"}]");
    new Column(texts).is(INTEGER, 12595L, 10070L, 850L);
  }

  @Test
  void codesNeverBecomeNumbers() {
    column("014", "120", "7").is(STRING, "014", "120", "7").says("leading-zeros");
    column("02A", "120").is(STRING, "02A", "120");
    column("1234567890123456789", "1").is(STRING, "1234567890123456789", "1").says("long-digits");
    column("+52 33 3619 0328", "+523336190328").is(STRING, "+52 33 3619 0328", "+523336190328");
    column("(33) 3619-0328", "(33) 3673 9489").is(STRING, "(33) 3619-0328", "(33) 3673 9489");
    List<String> sections = new ArrayList<>(IntStream.range(1, 400).mapToObj(i -> "" + i).toList());
    sections.add("11A");
    Column lettered = column(sections.toArray(String[]::new));
    assertThat(lettered.type()).isEqualTo(STRING);
    assertThat(lettered.table().report().rejected()).isZero();
    column("12E5", "13E4").is(STRING, "12E5", "13E4");
    column("102.798.829.931.999.000.000", "95.346.600.539.799.900.000")
        .is(STRING, "102.798.829.931.999.000.000", "95.346.600.539.799.900.000")
        .says("grouped-digits");
    named("latitud", "40.416.500", "-3.702.560")
        .is(STRING, "40.416.500", "-3.702.560")
        .says("grouped-digits");
    named("y", "4.474.252", "4.474.253").is(INTEGER, 4474252L, 4474253L);
    named("CLABE", "1.23E+17", "1.24E+17").is(STRING, "1.23E+17", "1.24E+17").says("rounded-codes");
    named("celular", "2.28E+09", "2288123456")
        .is(STRING, "2.28E+09", "2288123456")
        .says("rounded-codes");
    assertThat(named("masa", "1.23E+11", "1.5e-05").type()).isEqualTo(NUMBER);
    column("02-03-10", "31-12-10").is(STRING, "02-03-10", "31-12-10");
    named("telefono", "2288123456", "3336190328")
        .is(STRING, "2288123456", "3336190328")
        .says("telephones");
  }

  @Test
  void aFileIsWrittenInOneWayAndHelpsItsDoubtfulColumns() {
    file("a;b", "1.234;1.234.567", "12.500;7").is(INTEGER, 1234L, 12500L);
    file("a;b", "1,234;1,234,567", "12,500;7").is(INTEGER, 1234L, 12500L);
    file("a;b", "488.531;1.234,5", "607.209;900").is(INTEGER, 488531L, 607209L);
    file("a;b", "488,531;1,234.5", "607,209;900").is(INTEGER, 488531L, 607209L);
    file("a;b", "3/4/2024;25/12/2024", "4/4/2024;1/2/2024")
        .is(DATE, LocalDate.of(2024, 4, 3), LocalDate.of(2024, 4, 4))
        .says("order-from-other-column");
    file("a;b", "3/4/2024;12/25/2024", "4/4/2024;1/2/2024")
        .is(DATE, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 4, 4))
        .says("order-from-other-column");
    file("a;b", "03:00:15;294:25:32", "04:08:47;12:00:00")
        .is(DURATION, Duration.parse("PT3H15S"), Duration.parse("PT4H8M47S"));
  }

  @Test
  void datesAreReadInEveryWayTheyAreWritten() {
    LocalDate last = LocalDate.of(2024, 1, 31);
    LocalDate second = LocalDate.of(2024, 2, 1);
    column("2024-01-31", "2024-2-1").is(DATE, last, second);
    column("2024/01/31", "2024/02/01").is(DATE, last, second);
    column("31/1/2024", "01/02/2024").is(DATE, last, second);
    column("31.01.2024", "01.02.2024").is(DATE, last, second);
    column("01.02.2024", "03.04.2024").is(DATE, second, LocalDate.of(2024, 4, 3));
    column("31-01-2024", "01-02-2024").is(DATE, last, second);
    column("01-31-2024", "02-01-2024").is(DATE, last, second);
    column("1/31/2024", "2/1/2024").is(DATE, last, second);
    column("31/01/24", "01/02/24").is(DATE, last, second).says("short-years");
    column("31/12/68", "31/12/69").is(DATE, LocalDate.of(2068, 12, 31), LocalDate.of(1969, 12, 31));
    column("31-ene-2024", "1-feb-2024").is(DATE, last, second);
    column("31 de enero de 2024", "1 de febrero del 2024").is(DATE, last, second);
    column("31/janeiro/2024", "1 de fevereiro de 2024").is(DATE, last, second);
    column("January 31, 2024", "Feb 1st, 2024").is(DATE, last, second);
    column("miércoles 31 de enero de 2024", "jueves, 1 feb. 2024").is(DATE, last, second);
    column("31 jan 2024", "05 dez 2023", "5 Dec 2023")
        .is(DATE, last, LocalDate.of(2023, 12, 5), LocalDate.of(2023, 12, 5));
    column("1\u00ba de fevereiro de 2024", "1\u00b0 feb 2024", "1o. de febrero de 2024")
        .is(DATE, second, second, second);
    column("1er febrero 2024", "1ro. de febrero de 2024", "1 de oct de 2024")
        .is(DATE, second, second, LocalDate.of(2024, 10, 1));
    named("fecha_alta", "31-01-24", "01-02-24").is(DATE, last, second).says("short-years");
    named("fecha", "31.01.99", "01.02.24").is(DATE, LocalDate.of(1999, 1, 31), second);
    column("enero 2024", "febrero 2024").is(STRING, "enero 2024", "febrero 2024");
  }

  @Test
  void doubtfulDatesStayTextAndSayWhy() {
    column("3/4/2024", "5/6/2024").is(STRING, "3/4/2024", "5/6/2024").says("ambiguous-date");
    column("4/4/2024", "5/5/2024").is(DATE, LocalDate.of(2024, 4, 4), LocalDate.of(2024, 5, 5));
    column("20240131", "20240201").is(INTEGER, 20240131L, 20240201L).says("compact-dates");
    named("fecha", "24-01-25", "25-02-26")
        .is(STRING, "24-01-25", "25-02-26")
        .says("ambiguous-date");
    named("fecha", "02-13-10", "31-12-10").is(STRING, "02-13-10", "31-12-10");
    column("2024-02-30", "2023-02-29").is(STRING, "2024-02-30", "2023-02-29");
  }

  @Test
  void momentsAreReadWithAndWithoutOffset() {
    LocalDateTime evening = LocalDateTime.of(2016, 5, 13, 19, 41);
    column("20160513T1941", "20160513T194130").is(DATETIME, evening, evening.plusSeconds(30));
    column("13/05/2016 7:41 p. m.", "13/05/2016 12:00 AM")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    column("13/05/2016 7:41 p.\u00a0m.", "13/05/2016\u00a012:00 a.\u202fm.")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    column("13/05/2016 19:41 PM", "13/05/2016 00:00 AM")
        .is(DATETIME, evening, LocalDateTime.of(2016, 5, 13, 0, 0));
    column("13/05/2016 19:41:00", "13/5/2016 19:41").is(DATETIME, evening, evening);
    column("2016-05-13T14:41:00-05:00", "2016-05-13 19:41Z")
        .is(DATETIME, evening, evening)
        .says("moved-to-utc");
    column("2016-05-13T19:41:00.250Z", "2016-05-13T19:41:00+0000")
        .is(DATETIME, evening.plusNanos(250_000_000), evening);
    column("2016-05-13T19:41", "2016-05-13T19:41Z")
        .is(STRING, "2016-05-13T19:41", "2016-05-13T19:41Z")
        .says("mixed-offsets");
  }

  @Test
  void timesOfDayAndSpansOfTimeAreToldApart() {
    column("08:05", "14:30:15").is(TIME, LocalTime.of(8, 5), LocalTime.of(14, 30, 15));
    column("8:05 a. m.", "2:30 PM", "14:30 hrs")
        .is(TIME, LocalTime.of(8, 5), LocalTime.of(14, 30), LocalTime.of(14, 30));
    column("294:25:32", "00:43:17")
        .is(DURATION, Duration.parse("PT294H25M32S"), Duration.parse("PT43M17S"));
    column("12d 06:25:32", "00:00:00", "1 days 00:00:01.5")
        .is(DURATION, Duration.parse("PT294H25M32S"), Duration.ZERO, Duration.ofMillis(86_401_500));
    column("PT1H30M", "P1DT0.5S")
        .is(DURATION, Duration.ofMinutes(90), Duration.ofMillis(86_400_500));
    named("duracion_promedio", "03:00:15", "04:08:47")
        .is(DURATION, Duration.parse("PT3H15S"), Duration.parse("PT4H8M47S"));
    Duration longer = Duration.parse("PT27H30M");
    named("Horas trabajadas", "27:30", "08:15", "-1:00")
        .is(DURATION, longer, Duration.ofMinutes(495), Duration.ofHours(-1));
    named("tiempo", "27:30", "08:15:30").is(DURATION, longer, Duration.parse("PT8H15M30S"));
    file("a;b", "27:30;294:25:32", "8:15;12:00:00").is(DURATION, longer, Duration.ofMinutes(495));
    named("tiempo", "23:30", "08:15").is(TIME, LocalTime.of(23, 30), LocalTime.of(8, 15));
    column("27:30", "08:15").is(STRING, "27:30", "08:15");
    named("tiempo", "27:60", "08:15").is(STRING, "27:60", "08:15");
    named("hora", "03:00:15", "04:08:47").is(TIME, LocalTime.of(3, 0, 15), LocalTime.of(4, 8, 47));
  }

  @Test
  void yesAndNoAreReadInThreeLanguages() {
    column("Sí", "NO", "si").is(BOOLEAN, true, false, true);
    column("VERDADERO", "FALSO").is(BOOLEAN, true, false);
    column("true", "False").is(BOOLEAN, true, false);
    column("Yes", "No").is(BOOLEAN, true, false);
    column("Sim", "Não").is(BOOLEAN, true, false);
    column("T", "F").is(BOOLEAN, true, false);
    column("V", "F").is(BOOLEAN, true, false);
    column("S", "N").is(BOOLEAN, true, false);
    column("Y", "N").is(BOOLEAN, true, false);
    column("N", "N").is(STRING, "N", "N");
    column("F", "M").is(STRING, "F", "M");
    column("1", "0").is(INTEGER, 1L, 0L);
    column("X", "").is(STRING, "X", null);
  }

  @Test
  void placesAreReadInOneColumn() {
    column("20.66194, -103.349483", "(19.43;-99.13)")
        .is(GEOPOINT, new GeoPoint(20.66194, -103.349483), new GeoPoint(19.43, -99.13));
    column("-103.349483 20.66194", "-99.13, 19.43")
        .is(GEOPOINT, new GeoPoint(20.66194, -103.349483), new GeoPoint(19.43, -99.13));
    column("1,5", "2,5").is(NUMBER, "1.5", "2.5");
  }

  @Test
  void geometriesBecomeGeoJson() {
    String point = "{\"type\":\"Point\",\"coordinates\":[-99.13,19.43]}";
    column("POINT(-99.13 19.43)", "SRID=4326;Point Z (-99.13 19.43 2240)")
        .is(GEOMETRY, point, "{\"type\":\"Point\",\"coordinates\":[-99.13,19.43,2240]}");
    column("POLYGON((0 0, 1 0, 1 1, 0 0))", "MULTIPOINT((1 2),(3 4))")
        .is(
            GEOMETRY,
            "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}",
            "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}");
    column("0101000020E6100000B81E85EB51C858C0AE47E17A146E3340", "").is(GEOMETRY, point, null);
    quoted("{\"type\": \"Point\", \"coordinates\": [-99.13, 19.43]}")
        .is(GEOMETRY, "{\"type\": \"Point\", \"coordinates\": [-99.13, 19.43]}");
    column("POINT(670000 2280000)", "").is(STRING, "POINT(670000 2280000)", null);
    column("0101000020187F0000B81E85EB51C858C0AE47E17A146E3340", "")
        .is(STRING, "0101000020187F0000B81E85EB51C858C0AE47E17A146E3340", null);
    quoted("{\"type\": \"Point\", \"coordinates\": [670000, 2280000]}")
        .is(STRING, "{\"type\": \"Point\", \"coordinates\": [670000, 2280000]}");
  }

  @Test
  void latitudeAndLongitudeInTwoColumnsAreNotedAsAPair() {
    TableSchema schema = schema("Latitud,Longitud", "20.66194,-103.349483", "19.4,-99.1");
    assertThat(schema.coordinates()).contains(new Coordinates("latitud", "longitud"));
    assertThat(schema("X,Y", "-116.175,43.544", "-116.2,43.6").coordinates())
        .contains(new Coordinates("y", "x"));
    assertThat(schema("X,Y", "670000.5,2280000.5", "670001.5,2280001.5").coordinates()).isEmpty();
    assertThat(schema("latitud,zona", "20.66,Centro", "19.4,Norte").coordinates()).isEmpty();
  }

  @Test
  void wordsForAbsenceCountWhereTheOtherValuesAgree() {
    for (String word :
        List.of("N/D", "n.d.", "-", "..", "NA", "#N/A", "null", "Sin dato", "#REF!", "*", "S/I")) {
      column("1", word, "3").is(INTEGER, 1L, null, 3L).says("null-words");
    }
    column("Sí", "n/a", "No").is(BOOLEAN, true, null, false);
    column("2024-01-31", "0000-00-00").is(DATE, LocalDate.of(2024, 1, 31), null);
    column("2024-01-31", "9999-99-99", "S/F").is(DATE, LocalDate.of(2024, 1, 31), null, null);
    column("Centro", "N/D", "NA").is(STRING, "Centro", "N/D", "NA");
    column("N/D", "-").is(STRING, "N/D", "-");
    column("Kiosco", "-Inexistente-").is(STRING, "Kiosco", null).says("null-words");
  }

  @Test
  void aWordThatMeansAbsenceInOneColumnMeansItInTheTextsOfTheFile() {
    file("a;b", "Centro;1", "N/D;N/D").is(STRING, "Centro", null);
    file("a;b", "MX;1", "NA;NA").is(STRING, "MX", "NA");
    file("a;b", "Namibia;1", "NA;NA").is(STRING, "Namibia", null);
  }

  @Test
  void fewWordsForAbsenceAtTheStartDoNotHideTheType() {
    List<String> cells = new ArrayList<>(java.util.Collections.nCopies(30, "N/D"));
    for (int i = 0; i < 30; i++) {
      cells.add(i + ".5");
    }
    Column column = column(cells.toArray(String[]::new));
    assertThat(column.type()).isEqualTo(NUMBER);
    assertThat(column.table().file().schema().fields().get(0).statistics().empty()).isEqualTo(30);
  }

  @Test
  void everyFindingHasItsWordsInBothLanguages() {
    for (String rule :
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(FindingRule.values()).map(FindingRule::key),
                java.util.Arrays.stream(org.cabildo.reader.SourceRule.values())
                    .map(org.cabildo.reader.SourceRule::key))
            .toList()) {
      ImportReport.Finding finding = new ImportReport.Finding(1, "zona", "x", rule);
      for (java.util.Locale language :
          List.of(java.util.Locale.ENGLISH, new java.util.Locale("es"))) {
        assertThat(finding.message(language)).as(rule).isNotEqualTo(rule).contains(" ");
      }
    }
    for (FieldType type : FieldType.values()) {
      ImportReport.Finding finding =
          new ImportReport.Finding(
              1, "zona", "x", "misfit", Optional.of("y"), Map.of("type", type.key()));
      assertThat(finding.message(java.util.Locale.ENGLISH))
          .doesNotContain("type.")
          .contains("Did you mean “y”?");
    }
  }

  /** The first column of a table that was read. */
  private record Column(ImportedTable table) {
    FieldType type() {
      return table.file().schema().fields().get(0).type();
    }

    Column is(FieldType type, Object... values) {
      assertThat(type()).as(Arrays.toString(values)).isEqualTo(type);
      String name = table.file().schema().fields().get(0).name();
      List<Object> found =
          fixture.rows(table.file(), TableQuery.all()).stream().map(r -> r.get(name)).toList();
      List<Object> expected =
          Arrays.stream(values)
              .map(v -> type == NUMBER && v != null ? new BigDecimal((String) v) : v)
              .collect(Collectors.toList());
      assertThat(found).isEqualTo(expected);
      return this;
    }

    Column unit(String unit) {
      assertThat(table.file().schema().fields().get(0).unit()).contains(unit);
      return says("unit");
    }

    Column says(String rule) {
      assertThat(table.report().findings()).extracting(ImportReport.Finding::rule).contains(rule);
      return this;
    }
  }

  private static Column column(String... cells) {
    return named("valor", cells);
  }

  private static Column named(String header, String... cells) {
    return file(header + "\tn", Arrays.stream(cells).map(c -> c + "\tx").toArray(String[]::new));
  }

  private static Column file(String header, String... lines) {
    return new Column(fixture.read(header + "\n" + String.join("\n", lines) + "\n"));
  }

  private static Column quoted(String cell) {
    return new Column(fixture.read("valor,n\n\"" + cell.replace("\"", "\"\"") + "\",1\n"));
  }

  private static TableSchema schema(String header, String... lines) {
    return file(header, lines).table().file().schema();
  }
}
