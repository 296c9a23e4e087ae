package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.ImportReport.ALL_TABLES;
import static org.cabildo.table.TableFixture.rules;
import static org.cabildo.table.TableFixture.types;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets, or files of an archive, that have the same columns become one table. */
class JoinedTablesTest {
  private static final List<String> MONTHS = List.of("Enero", "Febrero", "Marzo");
  @TempDir Path folder;
  private TableFixture fixture;

  @BeforeEach
  void open() {
    fixture = new TableFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theMonthsOfAWorkbookAreOneTableAndEachIsReadAsIfItWereAlone() {
    for (byte[] file : List.of(YearFiles.xls(), YearFiles.xlsx())) {
      ImportedTable table = fixture.read(file, ALL_TABLES);
      assertThat(types(table))
          .containsExactly(
              Map.entry("hoja", FieldType.STRING),
              Map.entry("folio", FieldType.INTEGER),
              Map.entry("zona", FieldType.STRING),
              Map.entry("monto", FieldType.INTEGER));
      assertThat(table.file().schema().fields().get(0).title()).isEqualTo("Hoja");
      List<Map<String, Object>> rows = fixture.pages(table.file(), TableQuery.all());
      assertThat(rows).hasSize(9);
      assertThat(rows.stream().map(r -> r.get("hoja")).distinct())
          .containsExactlyElementsOf(MONTHS);
      assertThat(rows.get(0)).containsEntry("folio", 1L).containsEntry("monto", 100L);
      assertThat(rows.get(3)).as("another order").containsEntry("folio", 1L);
      assertThat(rows.get(3)).containsEntry("zona", "Z1").containsEntry("monto", 200L);
      assertThat(rows.get(6).get("monto")).as("N/D").isNull();
      assertThat(table.report().table()).isEqualTo(ALL_TABLES);
      assertThat(table.report().rejected()).isZero();
    }
  }

  @Test
  void theReportSaysOfWhichSheetALineIsAndWhatWasLeftOut() {
    ImportedTable table = fixture.read(YearFiles.xls(), ALL_TABLES);
    assertThat(found(table, "title-line"))
        .extracting(f -> f.table().orElseThrow() + " " + f.line())
        .containsExactly("Enero 1", "Febrero 1", "Marzo 1");
    assertThat(found(table, "total-row-left-out"))
        .extracting(f -> f.table().orElseThrow() + " " + f.line())
        .containsExactly("Enero 7", "Febrero 7");
    assertThat(found(table, "null-words"))
        .extracting(f -> f.table().orElseThrow() + " " + f.line() + " " + f.column())
        .containsExactly("Marzo 4 monto");
    assertThat(found(table, "hidden-sheet"))
        .as("told once, of the whole file")
        .singleElement()
        .matches(f -> f.value().equals("Borrador") && f.table().isEmpty());
    assertThat(found(table, "other-columns"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.value()).isEqualTo("Resumen");
              assertThat(f.line()).isEqualTo(1);
              assertThat(f.table()).isEmpty();
              assertThat(f.message(Locale.forLanguageTag("es")))
                  .contains("Le faltan: folio, zona")
                  .contains("Tiene además: mes");
            });
    assertThat(found(table, "without-columns"))
        .extracting(ImportReport.Finding::value)
        .containsExactly("Notas");
    for (ImportReport.Finding finding : table.report().findings()) {
      assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(finding.rule());
    }
  }

  @Test
  void theProblemTellsWhichTablesGoTogether() {
    Problem problem = refused(YearFiles.xls(), Optional.empty());
    assertThat(problem.parameters())
        .containsEntry("reason", "several-tables")
        .containsEntry("tables", "Enero, Febrero, Marzo, Resumen")
        .containsEntry("together", "Enero, Febrero, Marzo");
    assertThat(problem.detail(Locale.ENGLISH)).contains("as one").doesNotContain("…");
    assertThat(problem.detail(Locale.forLanguageTag("es")))
        .endsWith("las que tienen las mismas columnas (Enero, Febrero, Marzo)");

    String other = "clave,n\n1,2\n3,4\n";
    byte[] different = YearFiles.zip(Map.of("a.csv", "id,zona\n1,x\n2,y\n", "b.csv", other));
    byte[] pairs =
        YearFiles.zip(
            Map.of(
                "a.csv",
                "id,zona\n1,x\n2,y\n",
                "b.csv",
                other,
                "c.csv",
                "id,zona\n3,x\n4,y\n",
                "d.csv",
                other));
    for (byte[] file : List.of(different, pairs)) {
      for (Optional<String> name : List.of(Optional.<String>empty(), Optional.of(ALL_TABLES))) {
        assertThat(refused(file, name).parameters())
            .containsEntry("reason", "several-tables")
            .doesNotContainKey("together");
      }
    }
    assertThat(refused(pairs, Optional.of("z.csv")).code()).isEqualTo(ErrorCode.INVALID);
  }

  @Test
  void filesOfAnArchiveKeepTheirCharsetsAndTheirNames() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("2024/01.csv", "Núm,Colonia\n1,Peñón\n".getBytes(StandardCharsets.UTF_8));
    files.put("2024/02.csv", "NUM;colonia\n2;Peñón\n".getBytes(Charset.forName("windows-1252")));
    files.put("2024/03.csv", "Colonia,Núm\nPeñón,3\n".getBytes(StandardCharsets.UTF_8));
    files.put("LEEME.txt", "Este archivo\ncontiene datos\n".getBytes(StandardCharsets.UTF_8));
    files.put("foto.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    ImportedTable table = fixture.read(YearFiles.archive(files), ALL_TABLES);
    assertThat(types(table)).containsOnlyKeys("archivo", "num", "colonia");
    assertThat(fixture.pages(table.file(), TableQuery.all()))
        .extracting(r -> r.get("archivo") + " " + r.get("num") + " " + r.get("colonia"))
        .containsExactly("2024/01.csv 1 Peñón", "2024/02.csv 2 Peñón");
    assertThat(table.report().charset()).startsWith("UTF-8, ");
    assertThat(found(table, "other-order"))
        .as("rows of text may have more cells than the header")
        .extracting(ImportReport.Finding::value)
        .containsExactly("2024/03.csv");
    assertThat(rules(table)).containsOnlyOnce("skipped-entry");
  }

  @Test
  void rowsThatWereSetAsideAreCorrectedInTheirFiles() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("enero.csv", month("3,Sur,70,de más"));
    files.put("febrero.csv", month("3,Sur,7O"));
    byte[] file = YearFiles.zip(files);
    ImportedTable first = fixture.read(file, ALL_TABLES);
    assertThat(first.report().rejected()).isEqualTo(2);
    assertThat(first.report().findings())
        .extracting(f -> f.table().orElse("") + " " + f.line() + " " + f.rule() + " " + f.value())
        .containsExactly("enero.csv 4 ragged-row 3,Sur,70,de más", "febrero.csv 4 misfit 7O");
    assertThat(first.report().findings().get(0).details())
        .containsEntry("cells", "4")
        .containsEntry("columns", "3");
    String kept = Files.readString(fixture.store().path(first.quarantine().orElseThrow().id()));
    assertThat(kept)
        .isEqualTo(
            """
            _line,_column,_rule,_repair,Archivo,Folio,Zona,Watts
            enero.csv!4,,ragged-row,,enero.csv,3,Sur,70,de más
            febrero.csv!4,watts,misfit,70,febrero.csv,3,Sur,7O
            """
                .replace("\n", "\r\n"));

    ImportedTable second = repair(file, first, Optional.empty(), kept.replace(",de más", ""));
    assertThat(second.report().rejected()).isEqualTo(1);
    Path earlier = fixture.store().path(second.corrections().orElseThrow().id());
    String rest = Files.readString(fixture.store().path(second.quarantine().orElseThrow().id()));
    ImportedTable third = repair(file, second, Optional.of(earlier), rest.replace("7O", "75"));
    assertThat(third.report().rejected()).isZero();
    List<Map<String, Object>> rows = fixture.pages(third.file(), TableQuery.all());
    assertThat(rows).hasSize(80);
    assertThat(rows.get(2)).containsEntry("archivo", "enero.csv").containsEntry("watts", 70L);
    assertThat(rows.get(42)).containsEntry("archivo", "febrero.csv").containsEntry("watts", 75L);

    for (String line : List.of("4", "marzo.csv!4", "enero.csv!5", "enero.csv!x", "!4")) {
      String sent = "_line,Archivo,Folio,Zona,Watts\n" + line + ",enero.csv,3,Sur,70\n";
      Problem problem =
          catchThrowableOfType(Problem.class, () -> repair(file, first, Optional.empty(), sent));
      assertThat(problem.code()).as(line).isEqualTo(ErrorCode.INVALID);
      assertThat(problem.detail(Locale.ENGLISH)).contains(line).doesNotContain("{");
    }
  }

  @Test
  void aFileWithTooManySetAsideSaysInWhichTable() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("enero.csv", "a,b\n1,2\n2,3\n");
    files.put("febrero.csv", "a,b\n3,4\n5\n");
    Problem problem = refused(YearFiles.zip(files), Optional.of(ALL_TABLES));
    assertThat(problem.code()).isEqualTo(ErrorCode.TOO_MANY_REJECTED);
    assertThat(problem.parameters())
        .containsEntry("line", 3L)
        .containsEntry("table", "febrero.csv");
    assertThat((List<?>) problem.parameters().get("findings"))
        .singleElement()
        .matches(f -> ((ImportReport.Finding) f).table().equals(Optional.of("febrero.csv")));
  }

  @Test
  void theNameOfTheSheetIsTextThatCollidesWithNoColumn() {
    ImportedTable table = fixture.read(YearFiles.ods("2021", "2022"), ALL_TABLES);
    assertThat(types(table))
        .containsExactly(
            Map.entry("hoja_2", FieldType.STRING),
            Map.entry("hoja", FieldType.STRING),
            Map.entry("n", FieldType.INTEGER));
    assertThat(fixture.pages(table.file(), TableQuery.all()))
        .extracting(r -> r.get("hoja_2") + " " + r.get("hoja"))
        .containsExactly("2021 x", "2021 y", "2022 x", "2022 y");
    assertThat(rules(table)).isEmpty();
  }

  @Test
  void inJanuaryTheOnlySheetIsReadAsAllOfThem() throws IOException {
    assertThat(types(fixture.read(YearFiles.january(), ALL_TABLES)))
        .containsOnlyKeys("hoja", "folio", "zona", "monto");
    ImportedTable prepared = fixture.read(YearFiles.january("Febrero", "Marzo"), ALL_TABLES);
    assertThat(prepared.file().rows()).isEqualTo(2);
    assertThat(rules(prepared)).as("sheets without rows fit").isEmpty();
    byte[] text = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    ImportedTable alone = fixture.read(text, ALL_TABLES);
    assertThat(types(alone)).containsOnlyKeys("a", "b");
    assertThat(alone.report().table()).isEmpty();
  }

  private static List<ImportReport.Finding> found(ImportedTable table, String rule) {
    return table.report().findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  private Problem refused(byte[] file, Optional<String> table) {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> {
              Path original = Files.createTempFile(folder, "upload", ".bin");
              Files.write(original, file);
              fixture.tables().read(original, table, List.of());
            });
    assertThat(problem).isNotNull();
    return problem;
  }

  private ImportedTable repair(
      byte[] file, ImportedTable table, Optional<Path> earlier, String sent) throws IOException {
    Path quarantine = fixture.store().path(table.quarantine().orElseThrow().id());
    Path original = Files.write(folder.resolve("original"), file);
    Path corrected = Files.writeString(folder.resolve("corrected"), sent);
    return fixture
        .tables()
        .repair(
            original,
            Optional.of(table.report().table()),
            List.of(),
            Acceptance.none().orUpTo(table.report().rejected()),
            new Repair(quarantine, earlier, corrected));
  }

  /** Forty rows, the third of which is another. */
  private static String month(String third) {
    StringBuilder csv = new StringBuilder("Folio,Zona,Watts\n");
    for (int i = 1; i <= 40; i++) {
      csv.append(i == 3 ? third : i + ",Sur," + (70 + i)).append('\n');
    }
    return csv.toString();
  }
}
