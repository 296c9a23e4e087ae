package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.DURATION;
import static org.cabildo.table.FieldType.INTEGER;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers, amounts and codes: what a column of them is and what its cells are worth. */
class NumberTypingTest {
  @RegisterExtension private static final TypedColumns columns = new TypedColumns();

  @Test
  void numbersAreReadWithEveryDecimalAndThousandsSign() {
    columns.of("1,234.50", "-12.25", "1,000,000.00").is(NUMBER, "1234.5", "-12.25", "1000000");
    columns.of("1.234,50", "-12,25", "1.000.000,00").is(NUMBER, "1234.5", "-12.25", "1000000");
    columns.of("1 234,50", "12,5").is(NUMBER, "1234.5", "12.5");
    columns.of("1\u00a0234.50", "12.5").is(NUMBER, "1234.5", "12.5");
    columns.of("1'234.50", "12.5").is(NUMBER, "1234.5", "12.5");
    columns.of("1,234,567", "12").is(INTEGER, 1234567L, 12L);
    columns.of("1.234.567", "1.234", "12").is(INTEGER, 1234567L, 1234L, 12L);
    columns.of("+5", "-7", "\u22128").is(INTEGER, 5L, -7L, -8L);
    columns.of("(1,250.75)", "3.5", "17.25-").is(NUMBER, "-1250.75", "3.5", "-17.25");
    columns.of(".5", "0.25").is(NUMBER, "0.5", "0.25");
  }

  @Test
  void currencyAndPercentBecomeTheUnitAndTheValueStaysAsWritten() {
    columns.of("$1,234.50", "$ 3.00", "-$5.25").is(NUMBER, "1234.5", "3", "-5.25").unit("$");
    columns.of("$1,234", "$12,500").is(INTEGER, 1234L, 12500L).unit("$");
    columns.of("R$ 1.234,50", "R$ 3,00").is(NUMBER, "1234.5", "3").unit("R$");
    columns.of("US$ 10", "U$S 20").is(INTEGER, 10L, 20L).unit("US$");
    columns.of("12,50 €", "3,25 €").is(NUMBER, "12.5", "3.25").unit("€");
    columns.of("MXN 12.50", "12.75 MXN", "$1.00 MXN").is(NUMBER, "12.5", "12.75", "1").unit("MXN");
    columns.of("12.5 %", "7%").is(NUMBER, "12.5", "7").unit("%");
    columns.of("$5", "US$5").is(STRING, "$5", "US$5").says("mixed-units");
    columns.of("5%", "5").is(STRING, "5%", "5").says("mixed-units");
  }

  @Test
  void amountsAreReadAsSpreadsheetsShowThem() {
    columns
        .of("$ -", "$ 1,000.00", "$ (5.50)", "$-", "-")
        .is(NUMBER, null, "1000", "-5.5", null, null)
        .unit("$");
    columns.of("R$   -", "R$ 3,50").is(NUMBER, null, "3.5").unit("R$");
    columns.of("$1,234.50 M.N.", "$10.00 M.N.").is(NUMBER, "1234.5", "10").unit("MXN");
    columns.of("12.50 pesos", "$ 3.00").is(NUMBER, "12.5", "3").unit("$");
  }

  @Test
  void aSignThatNumbersBesideItDoNotNeedSeparatesThousands() {
    columns.of("12.595", "10.070", "90").is(INTEGER, 12595L, 10070L, 90L);
    columns.of("12,595", "10,070", "90").is(INTEGER, 12595L, 10070L, 90L);
    columns.of("1,234", "12", "1,246", "25").is(INTEGER, 1234L, 12L, 1246L, 25L);
    columns.of("1.501", "850").is(STRING, "1.501", "850").says("ambiguous-number");
    columns.of("327.046", "149.624").is(STRING, "327.046", "149.624").says("ambiguous-number");
    columns.of("327.046", "-149.624").is(NUMBER, "327.046", "-149.624");
    columns.named("latitud", "20.123", "19.456").is(NUMBER, "20.123", "19.456");
    columns.file("a;b", "327.046;2.5", "149.624;1.0").is(NUMBER, "327.046", "149.624");
    columns.of("1.500", "1850").is(NUMBER, "1.5", "1850");
    columns.of("1.500", "0").is(STRING, "1.500", "0").says("ambiguous-number");
    columns.of("1.500", "0.850", "2").is(NUMBER, "1.5", "0.85", "2");
    columns.of("1.501", "2.5", "850").is(NUMBER, "1.501", "2.5", "850");
    columns.file("a;b", "1.961;12.590", "1.352;850").is(INTEGER, 1961L, 1352L);
    columns.file("a;b", "1.961;12,5", "850;3,25").is(INTEGER, 1961L, 850L);
    columns.file("a;b", "1,961;12.5", "850;3.25").is(INTEGER, 1961L, 850L);
  }

  @Test
  void theRestOfTheFileTellsWhatASignBeforeThreeDigitsIs() {
    Object[] doubtful = {"327.046", "149.624"};
    columns.file("a;b", "327.046;$1,234", "149.624;$9,850").is(NUMBER, doubtful);
    columns.file("a;b", "327.046;1,234,567", "149.624;850").is(NUMBER, doubtful);
    columns.file("a;b", "327.046;12/31/2024", "149.624;01/02/2024").is(NUMBER, doubtful);
    columns.file("a;hab", "327.046;850", "149.624;12850").is(NUMBER, doubtful);
    columns
        .file("rate;name;date", "327.046;A;2024-01-31", "149.624;B;2024-02-29")
        .is(NUMBER, doubtful);
    columns.file("price;name", "327,046;A", "149,624;B").is(INTEGER, 327046L, 149624L);
    columns.file("a;b", "327.046;0.125", "149.624;3.250").is(NUMBER, doubtful);
    columns.file("a;b", "327.046;12,5", "149.624;3,25").is(INTEGER, 327046L, 149624L);
    columns.file("a;b", "327,046;12.5", "149,624;3.25").is(INTEGER, 327046L, 149624L);
    columns.file("a;b", "327,046;12,5", "149,624;3,25").is(NUMBER, doubtful);
    columns.file("a;b", "327.046;$ 1.234", "149.624;$ 9.850").is(INTEGER, 327046L, 149624L);
    columns
        .file("a;b", "327.046;1,234", "149.624;9,850")
        .is(STRING, "327.046", "149.624")
        .says("ambiguous-number");
    columns.of("327.046", "12.5").is(NUMBER, "327.046", "12.5");
    columns.of("1.234").is(STRING, "1.234").says("ambiguous-number");
    columns.of("0.125").is(NUMBER, "0.125");
  }

  @Test
  void theNameOfAColumnTellsWhatASignBeforeThreeDigitsIs() {
    for (String place : List.of("lat", "geo_long", "Coordenada X", "y", "LATITUD_Y", "lon_wgs84")) {
      columns.named(place, "19.543", "96.927").is(NUMBER, "19.543", "96.927");
    }
    columns.named("longitud", "-19,543", "96,927").is(NUMBER, "-19.543", "96.927");
    columns.named("porcentaje", "12.345", "100").is(NUMBER, "12.345", "100");
    columns.named("Tasa de mortalidad", "12,345", "10,123").is(NUMBER, "12.345", "10.123");
    columns
        .named("Casos por 100 mil habitantes", "12.345", "10.123")
        .is(STRING, "12.345", "10.123");
    columns.named("Población", "327.046", "149.624").is(INTEGER, 327046L, 149624L);
    columns.named("Población", "1.501", "850").is(INTEGER, 1501L, 850L);
    columns
        .named("Población (miles)", "327.046", "149.624")
        .is(STRING, "327.046", "149.624")
        .says("ambiguous-number");
    columns.named("% de población", "12.345", "10.123").is(NUMBER, "12.345", "10.123");
    columns.named("Casos x 100.000 hab", "12.345", "10.123").is(STRING, "12.345", "10.123");
    columns.named("Año", "2.023", "2.024").is(INTEGER, 2023L, 2024L);
    columns.of("12.345%", "10.123%").is(NUMBER, "12.345", "10.123").unit("%");
    columns.file("tasa;b", "1.234;1.234.567", "2.340;850").is(INTEGER, 1234L, 2340L);
  }

  @Test
  void pointsInNumbersOfJsonAreDecimal() {
    ImportedTable table =
        columns
            .tables()
            .read(
                "[{\"a\":1.501,\"b\":\"12,5\"},{\"a\":2.250,\"b\":\"3,25\"},{\"a\":850,\"b\":\"1\"}]");
    columns.first(table).is(NUMBER, "1.501", "2.25", "850");
    ImportedTable texts =
        columns.tables().read("[{\"a\":\"12.595\"},{\"a\":\"10.070\"},{\"a\":\"850\"}]");
    columns.first(texts).is(INTEGER, 12595L, 10070L, 850L);
  }

  @Test
  void currenciesOfLatinAmericaAreUnits() {
    columns.of("S/ 1,234.50", "S/.12.50").is(NUMBER, "1234.5", "12.5").unit("S/");
    columns.of("Gs. 5.756.000", "Gs. 8.226.000").is(INTEGER, 5756000L, 8226000L).unit("Gs");
    columns.of("Bs 9.069,50", "Bs. 12,75").is(NUMBER, "9069.5", "12.75").unit("Bs");
    columns.of("₡4.507,25", "₡12,50").is(NUMBER, "4507.25", "12.5").unit("₡");
    columns.of("$U 7.122", "$U 3.076").is(INTEGER, 7122L, 3076L).unit("$U");
    columns.of("RD$1,500.25", "1,500.25 DOP").says("mixed-units");
    columns.of("1.234,5 UF", "UF 12,25").is(NUMBER, "1234.5", "12.25").unit("UF");
    columns.of("GS1201", "GS1202").is(STRING, "GS1201", "GS1202");
    columns.of("S/N", "S/N").is(STRING, "S/N", "S/N");
  }

  @Test
  void codesThatDifferByZerosAtTheEndStayText() {
    columns.named("codigo", "1.1", "1.9", "1.10").is(STRING, "1.1", "1.9", "1.10");
    columns.named("Numeral", "1.1", "1.10", "2.1").says("numbered-codes");
    columns.named("monto", "1.1", "1.9", "1.10").is(NUMBER, "1.1", "1.9", "1.1");
    columns.named("codigo", "1.10", "1.90", "2.10").is(NUMBER, "1.1", "1.9", "2.1");
    columns.named("id", "39.0", "114.0").is(NUMBER, "39", "114");
  }

  @Test
  void codesNeverBecomeNumbers() {
    columns.of("014", "120", "7").is(STRING, "014", "120", "7").says("leading-zeros");
    columns.of("02A", "120").is(STRING, "02A", "120");
    columns
        .of("1234567890123456789", "1")
        .is(STRING, "1234567890123456789", "1")
        .says("long-digits");
    columns.of("+52 33 3619 0328", "+523336190328").is(STRING, "+52 33 3619 0328", "+523336190328");
    columns.of("(33) 3619-0328", "(33) 3673 9489").is(STRING, "(33) 3619-0328", "(33) 3673 9489");
    List<String> sections = new ArrayList<>(IntStream.range(1, 400).mapToObj(i -> "" + i).toList());
    sections.add("11A");
    TypedColumns.Column lettered = columns.of(sections.toArray(String[]::new));
    assertThat(lettered.type()).isEqualTo(STRING);
    assertThat(lettered.table().report().rejected()).isZero();
    columns.of("12E5", "13E4").is(STRING, "12E5", "13E4");
    columns
        .of("102.798.829.931.999.000.000", "95.346.600.539.799.900.000")
        .is(STRING, "102.798.829.931.999.000.000", "95.346.600.539.799.900.000")
        .says("grouped-digits");
    columns
        .named("latitud", "40.416.500", "-3.702.560")
        .is(STRING, "40.416.500", "-3.702.560")
        .says("grouped-digits");
    columns.named("y", "4.474.252", "4.474.253").is(INTEGER, 4474252L, 4474253L);
    columns
        .named("CLABE", "1.23E+17", "1.24E+17")
        .is(STRING, "1.23E+17", "1.24E+17")
        .says("rounded-codes");
    columns
        .named("celular", "2.28E+09", "2288123456")
        .is(STRING, "2.28E+09", "2288123456")
        .says("rounded-codes");
    assertThat(columns.named("masa", "1.23E+11", "1.5e-05").type()).isEqualTo(NUMBER);
    columns.of("02-03-10", "31-12-10").is(STRING, "02-03-10", "31-12-10");
    columns
        .named("telefono", "2288123456", "3336190328")
        .is(STRING, "2288123456", "3336190328")
        .says("telephones");
  }

  @Test
  void aFileIsWrittenInOneWayAndHelpsItsDoubtfulColumns() {
    columns.file("a;b", "1.234;1.234.567", "12.500;7").is(INTEGER, 1234L, 12500L);
    columns.file("a;b", "1,234;1,234,567", "12,500;7").is(INTEGER, 1234L, 12500L);
    columns.file("a;b", "488.531;1.234,5", "607.209;900").is(INTEGER, 488531L, 607209L);
    columns.file("a;b", "488,531;1,234.5", "607,209;900").is(INTEGER, 488531L, 607209L);
    columns
        .file("a;b", "3/4/2024;25/12/2024", "4/4/2024;1/2/2024")
        .is(DATE, LocalDate.of(2024, 4, 3), LocalDate.of(2024, 4, 4))
        .says("order-from-other-column");
    columns
        .file("a;b", "3/4/2024;12/25/2024", "4/4/2024;1/2/2024")
        .is(DATE, LocalDate.of(2024, 3, 4), LocalDate.of(2024, 4, 4))
        .says("order-from-other-column");
    columns
        .file("a;b", "03:00:15;294:25:32", "04:08:47;12:00:00")
        .is(DURATION, Duration.parse("PT3H15S"), Duration.parse("PT4H8M47S"));
  }

  @Test
  void aPointWithoutDecimalsIsNoneUnlessItNumbersAList() {
    columns.of("11.5", "-11.", "9.25", "3").is(NUMBER, "11.5", "-11", "9.25", "3");
    columns.of("1.", "2.", "3.").is(STRING, "1.", "2.", "3.");
    columns.of("1.", "dos", "3").is(STRING, "1.", "dos", "3");
  }

  @Test
  void noRowIsSetAsideBecauseOfItsCode() {
    List<String> codes = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> codes.add("481" + (10 + i)));
    codes.add("Centro");
    String[] cells = codes.toArray(String[]::new);
    for (String name : List.of("PLZ", "codigo_postal", "clave")) {
      TypedColumns.Column column = columns.named(name, cells);
      assertThat(column.type()).isEqualTo(STRING);
      assertThat(column.table().report().rejected()).isZero();
    }
    assertThat(columns.named("faros", cells).type()).isEqualTo(INTEGER);
  }
}
