package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.table.FieldType.BOOLEAN;
import static org.cabildo.table.FieldType.DATE;
import static org.cabildo.table.FieldType.INTEGER;
import static org.cabildo.table.FieldType.NUMBER;
import static org.cabildo.table.FieldType.STRING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that say yes, no, or that nothing is known, and what is told of a column. */
class WordTypingTest {
  @RegisterExtension private static final TypedColumns columns = new TypedColumns();

  @Test
  void yesAndNoAreReadInThreeLanguages() {
    columns.of("Sí", "NO", "si").is(BOOLEAN, true, false, true);
    columns.of("VERDADERO", "FALSO").is(BOOLEAN, true, false);
    columns.of("true", "False").is(BOOLEAN, true, false);
    columns.of("Yes", "No").is(BOOLEAN, true, false);
    columns.of("Sim", "Não").is(BOOLEAN, true, false);
    columns.of("T", "F").is(BOOLEAN, true, false);
    columns.of("V", "F").is(BOOLEAN, true, false);
    columns.of("S", "N").is(BOOLEAN, true, false);
    columns.of("Y", "N").is(BOOLEAN, true, false);
    columns.of("N", "N").is(STRING, "N", "N");
    columns.of("F", "M").is(STRING, "F", "M");
    columns.of("1", "0").is(INTEGER, 1L, 0L);
    columns.of("X", "").is(STRING, "X", null);
  }

  @Test
  void wholeNumbersMarkedAsTextAreCodesUnlessEverythingIsMarked() {
    String mark = "<td style='mso-number-format:\"\\@\"'>";
    String page = "<table><tr><th>cuenta<th>n<tr>%1$s12%2$s5<tr>%1$s13%2$s6</table>";
    byte[] codes = page.formatted(mark, "<td>").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    columns.first(columns.tables().read(codes)).is(STRING, "12", "13").says("marked-as-text");
    columns.first(columns.tables().read(page.formatted(mark, mark))).is(INTEGER, 12L, 13L);
  }

  @Test
  void wordsForAbsenceCountWhereTheOtherValuesAgree() {
    for (String word :
        List.of("N/D", "n.d.", "-", "..", "NA", "#N/A", "null", "Sin dato", "#REF!", "*", "S/I")) {
      columns.of("1", word, "3").is(INTEGER, 1L, null, 3L).says("null-words");
    }
    columns.of("Sí", "n/a", "No").is(BOOLEAN, true, null, false);
    columns.of("2024-01-31", "0000-00-00").is(DATE, LocalDate.of(2024, 1, 31), null);
    columns.of("2024-01-31", "9999-99-99", "S/F").is(DATE, LocalDate.of(2024, 1, 31), null, null);
    columns.of("Centro", "N/D", "NA").is(STRING, "Centro", "N/D", "NA");
    columns.of("N/D", "-").is(STRING, "N/D", "-");
    columns.of("Kiosco", "-Inexistente-").is(STRING, "Kiosco", null).says("null-words");
  }

  @Test
  void colonsOfEurostatAndAnswersOfSurveysAreAbsent() {
    columns.of("1.5", ":", "2.5").is(NUMBER, "1.5", null, "2.5").says("null-words");
    columns.of("3", "NS/NC", "5").is(INTEGER, 3L, null, 5L).says("null-words");
  }

  @Test
  void aWordThatMeansAbsenceInOneColumnMeansItInTheTextsOfTheFile() {
    columns.file("a;b", "Centro;1", "N/D;N/D").is(STRING, "Centro", null);
    columns.file("a;b", "MX;1", "NA;NA").is(STRING, "MX", "NA");
    columns.file("a;b", "Namibia;1", "NA;NA").is(STRING, "Namibia", null);
  }

  @Test
  void fewWordsForAbsenceAtTheStartDoNotHideTheType() {
    List<String> cells = new ArrayList<>(java.util.Collections.nCopies(30, "N/D"));
    for (int i = 0; i < 30; i++) {
      cells.add(i + ".5");
    }
    TypedColumns.Column column = columns.of(cells.toArray(String[]::new));
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

  @Test
  void signsOfCourtsAndOfSystemsForAbsence() {
    for (String word : List.of("#NULO#", "#NULO", "#NE#", "#NE")) {
      columns.of("2024-01-31", word).is(DATE, LocalDate.of(2024, 1, 31), null);
      columns.of("Norte", word).is(STRING, "Norte", null).says("null-words");
    }
    columns.of("121", "ILEGIBLE", "30").is(INTEGER, 121L, null, 30L);
    columns.of("#1", "#NULA").is(STRING, "#1", "#NULA");
  }

  @Test
  void aWordForAbsenceThatCannotBeOneOfTheCodesIsNone() {
    columns.file("sexo;n", "M;1", "F;NULL", "NULL;2").is(STRING, "M", "F", null);
    columns.file("pais;n", "MX;1", "US;NA", "NA;2").is(STRING, "MX", "US", "NA");
    columns.file("vacia;n", "NA;1", "NA;NA", "NA;2").is(STRING, null, null, null);
  }
}
