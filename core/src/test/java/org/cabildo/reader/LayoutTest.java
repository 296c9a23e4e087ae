package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.problem.ErrorCode.FILE_EMPTY;

import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void findsTheHeaderBelowTitles() {
    Table table =
        fixture.text(
            """
            Reporte de incidencias, 2023
            Municipio:;Xalapa
            Generado el 01/02/2023

            Fecha;Colonia;Reportes
            01/01/2023;Centro;5
            02/01/2023;Norte;7
            03/01/2023;Sur;8
            """);
    assertThat(table.header()).containsExactly("Fecha", "Colonia", "Reportes");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rules()).containsOnly("title-line", "blank-lines");
  }

  @Test
  void findsTheHeaderBelowTitlesThatASpreadsheetPadded() {
    Table table =
        fixture.text(
            """
            H. Ayuntamiento de Puebla,,,
            Padrón de proveedores,,,
            ,,,
            No.,Proveedor,Giro,Monto
            1,Ferretería Sol,Materiales,1000.50
            2,Papelería Luna,Papelería,200.00
            3,Comercial Mar,Limpieza,310.00
            """);
    assertThat(table.header()).containsExactly("No.", "Proveedor", "Giro", "Monto");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.notes())
        .contains(SourceNote.of(1, "H. Ayuntamiento de Puebla", SourceRule.TITLE_LINE));
  }

  @Test
  void aTableWithoutHeaderHasEmptyNames() {
    Table codes =
        fixture.text(
            "01000|San Ángel|Urbano|09\n01010|Los Alpes|Urbano|09\n01020|Guadalupe|Rural|09\n");
    assertThat(codes.headerInFile()).isFalse();
    assertThat(codes.header()).containsExactly("", "", "", "");
    assertThat(codes.rows()).hasSize(3);
    assertThat(codes.rules()).containsExactly("no-header");
    Table words =
        fixture.text(
            """
            Ana,Norte,Activo
            Luis,Norte,Activo
            Eva,Sur,Activo
            Rosa,Norte,Baja
            Juan,Sur,Baja
            """);
    assertThat(words.headerInFile()).isFalse();
    assertThat(words.rows()).hasSize(5);
  }

  @Test
  void yearsOverNumbersAreAHeader() {
    Table wide = fixture.text("Municipio,2019,2020,2021\nXalapa,10,20,30\nPuebla,40,50,60\n");
    assertThat(wide.header()).containsExactly("Municipio", "2019", "2020", "2021");
    Table bare = fixture.text("2019,2020,2021\n10.5,20,30\n40,50,60\n");
    assertThat(bare.header()).containsExactly("2019", "2020", "2021");
    Table data = fixture.text("Xalapa,2019,450\nPuebla,2020,380\nVeracruz,2021,900\n");
    assertThat(data.headerInFile()).isFalse();
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() {
    Table table = fixture.text("clave|nombre\n");
    assertThat(table.header()).containsExactly("clave", "nombre");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void joinsHeadersOfSeveralRowsWhereOneDoesNotTellColumnsApart() {
    Table table =
        fixture.text(
            """
            ,Total,,LED,
            Distrito,Puntos,kW,Puntos,kW
            Centro,12,1.9,3,0.2
            Retiro,7,1.2,1,0.1
            Latina,9,1.4,2,0.3
            """);
    assertThat(table.header())
        .containsExactly("Distrito", "Total / Puntos", "Total / kW", "LED / Puntos", "LED / kW");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rules()).contains("multi-row-header");
  }

  @Test
  void leavesOutNotesBelowTheTable() {
    Table table =
        fixture.text(
            """
            zona,tipo,n
            Centro,LED,5
            Norte,Sodio,7

            Fuente: Dirección de Alumbrado, 2023
            * Cifras preliminares
            Elaboró: Lic. Pérez
            """);
    assertThat(table.rows())
        .containsExactly(List.of("Centro", "LED", "5"), List.of("Norte", "Sodio", "7"));
    assertThat(table.rules()).filteredOn("footer"::equals).hasSize(3);
    Table padded = fixture.text("zona,tipo,n\nCentro,LED,5\nNorte,Sodio,7\nNota: preliminar,,\n");
    assertThat(padded.rows()).hasSize(2);
  }

  @Test
  void notesWithTheMarksOfStatisticalOfficesAreNoRows() {
    String table = "Entidad,H,M\nColima,5,6\nJalisco,7,8\n";
    for (String note : List.of("1/ Cifras preliminares.", "a/ Incluye rurales", "10/ Estimado")) {
      Table read = fixture.text(table + note + ",,\n");
      assertThat(read.rows()).as(note).hasSize(2);
      assertThat(read.rules()).contains("footer");
    }
    assertThat(fixture.text(table + "C/ Mayor,,\n").rows()).hasSize(3);
  }

  @Test
  void aRowThatIsATotalInAnotherColumnIsToldAndKept() {
    Table sexes =
        fixture.text("entidad,sexo,n\nPuebla,Total,70\nPuebla,Hombres,30\nPuebla,Mujeres,40\n");
    assertThat(sexes.rows()).hasSize(3);
    assertThat(sexes.rules()).containsExactly("total-row");
    assertThat(sexes.note("total-row").line()).isEqualTo(2);
    Table census =
        fixture.text(
            """
            ENTIDAD,LOC,NOM_LOC,POBTOT
            30,0000,Total de la entidad Veracruz,30
            30,0000,TOTAL DEL MUNICIPIO,10
            30,0001,Totalco,6
            30,0002,Total Play,4
            """);
    assertThat(census.rows()).hasSize(4);
    assertThat(census.rules()).containsExactly("total-row", "total-row");
    assertThat(fixture.text("n,sexo,m\n1,Total,2\n3,Total,4\n").rules()).isEmpty();
    StringBuilder many = new StringBuilder("entidad,sexo,n\n");
    for (int i = 0; i < 200; i++) {
      many.append("E").append(i).append(",Total,2\nE").append(i).append(",Hombres,1\n");
    }
    assertThat(fixture.text(many.toString()).rules()).containsExactly("total-row");
  }

  @Test
  void aCertainTotalIsLeftOutAndAnotherIsKept() {
    Table sum =
        fixture.text(
            "zona;luminarias;costo\nCentro;5;1.234,50\nNorte;7;2.000,00\nTotal;12;3.234,50\n");
    assertThat(sum.rows()).hasSize(2);
    assertThat(sum.rules()).containsExactly("total-row", "total-row-left-out");
    Table wrong = fixture.text("zona,n\nCentro,5\nNorte,7\nTotal,15\n");
    assertThat(wrong.rows()).hasSize(3);
    assertThat(wrong.rules()).containsExactly("total-row");
    Table groups =
        fixture.text(
            """
            zona,n
            Total,25
            A1,5
            A2,7
            Subtotal A,12
            B1,6
            B2,7
            Subtotal B,13
            """);
    assertThat(groups.rows())
        .containsExactly(
            List.of("A1", "5"), List.of("A2", "7"), List.of("B1", "6"), List.of("B2", "7"));
    assertThat(fixture.text("compañía,n\nTotal Play,5\nTelmex,7\nIzzi,4\n").rows()).hasSize(3);
  }

  @Test
  void aYearUnderTheHeaderIsNoRow() {
    Table table = fixture.text("Distrito,kW,n\n2014,,\nCentro,1.5,3\nRetiro,1.2,5\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.note("year-row").value()).isEqualTo("2014");
  }

  @Test
  void aRowThatNumbersTheColumnsIsNoRow() {
    Table table = fixture.text("Municipio,H,M\n(1),(2),(3)\nXalapa,10,20\nPuebla,30,40\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rules()).containsExactly("column-numbers");
  }

  @Test
  void datesOverNumbersAreAHeader() {
    Table table = fixture.text("Estación,01/01/2023,02/01/2023\nA,1.5,2.5\nB,4,5\nC,2,3\n");
    assertThat(table.header()).containsExactly("Estación", "01/01/2023", "02/01/2023");
  }

  @Test
  void theHeaderOfTheMexicanPlatformOfTransparencyStandsUnderItsMark() {
    Table table =
        fixture.text(
            """
            47752,,,,
            TÍTULO,NOMBRE CORTO,DESCRIPCIÓN,,
            Sueldos,LTAIPVIL15VIII,Los sueldos,,
            1,4,4,1,6
            407001,407017,407018,407030,407039
            Tabla Campos
            Ejercicio,Fecha de inicio,Fecha de término,Puesto,Monto
            2021,01/01/2021,31/03/2021,Auxiliar,8000.50
            2021,01/04/2021,30/06/2021,Jefe,9000.50
            """);
    assertThat(table.header())
        .containsExactly("Ejercicio", "Fecha de inicio", "Fecha de término", "Puesto", "Monto");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void unitsUnderTheNamesBelongToThem() {
    Table table =
        fixture.text("Estación,Temperatura,Lluvia\n,°C,mm\nA,21.5,10\nB,22.5,0\nC,19.0,3.5\n");
    assertThat(table.header()).containsExactly("Estación", "Temperatura / °C", "Lluvia / mm");
    assertThat(table.rows()).hasSize(3);
    assertThat(
            fixture
                .text("Entidad,2020,2020,2021,2021\n,H,M,H,M\nA,1,2,3,4\nB,5,6,7,8\nC,5,6,7,8\n")
                .header())
        .containsExactly("Entidad", "2020 / H", "2020 / M", "2021 / H", "2021 / M");
  }

  @Test
  void yearsUnderGroupsWithGapsBetweenThemAreNames() {
    Table table =
        fixture.text(
            """
            Municipio,,Hombres,,,Mujeres,,
            ,,2010,2020,,2010,2020,
            A,,1,2,,3,4,
            B,,5,6,,7,8,
            C,,5,6,,7,8,
            D,,5,6,,7,8,
            """);
    assertThat(table.header())
        .contains("Municipio", "Hombres / 2010", "Hombres / 2020", "Mujeres / 2010")
        .contains("Mujeres / 2020");
    assertThat(table.rows()).hasSize(4);
  }

  @Test
  void linesThatDatabasesDrawAreNoRows() {
    for (String text :
        List.of(
            "id|nombre|monto\n--|----------|-----\n1|Ana|12.5\n2|Luis|13.5\n",
            "id|nombre|monto\n---+----------+-----\n1|Ana|12.5\n2|Luis|13.5\n(2 rows)\n")) {
      Table table = fixture.text(text);
      assertThat(table.rows()).as(text).hasSize(2);
      assertThat(table.rules()).contains("ruled-line");
    }
  }

  @Test
  void aFormThatEndsInWordsAndValuesIsNoTable() {
    assertThat(
            fixture
                .refused(
                    "Trámite:,Licencia\nCosto:,500\nRequisitos:,\n,INE\n,Comprobante\nHorario:,9 a 15\n")
                .parameters())
        .containsEntry("reason", "not-one-table");
  }

  @Test
  void aFormIsNoTable() {
    assertThat(
            fixture
                .refused("Formato F-01,\nNombre:,Juan\nÁrea:,Obras\nTeléfono:,555\nCalle:,1\n")
                .parameters())
        .containsEntry("reason", "not-one-table");
  }

  @Test
  void aHeaderThatComesBackOnEachPageIsNoRow() {
    Table table = fixture.text("id,zona\n1,Centro\n2,Norte\nid,zona\n3,Sur\n");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rules()).containsExactly("repeated-header");
  }

  @Test
  void raggedRowsStayAsTheyAreAndCutOnesAreCompleted() {
    Table ragged = fixture.text("a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3,,\n");
    assertThat(ragged.rows())
        .containsExactly(
            List.of("1", "2", "3"),
            List.of("4", "5"),
            List.of("6", "7", "8", "9"),
            List.of("1", "2", "3"));
    String cut = "a,b,c,d\n" + "1,2,,\n".repeat(5) + "3,4,5,6\n" + "1,2\n".repeat(16);
    Table completed = fixture.text(cut);
    assertThat(completed.rows()).hasSize(22).allMatch(r -> r.size() == 4);
    assertThat(completed.note("short-rows").value()).isEqualTo("16");
  }

  @Test
  void blankLinesAreNoRowsAndAreToldOnce() {
    Table table = fixture.text("a,b\n\n1,2\n\n , \n3,4\n\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.note("blank-lines").value()).isEqualTo("4");
  }

  @Test
  void columnsBehindTheLastNameAndValueAreNone() {
    Table table = fixture.text("a,b,,\n1,2,,\n3,4,,\n");
    assertThat(table.header()).containsExactly("a", "b");
    assertThat(table.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
    Table more = fixture.text("id;zona;n\n1;Centro;5;\n2;Norte;7;\n3;Sur;8;\n");
    assertThat(more.header()).containsExactly("id", "zona", "n");
    assertThat(more.rows()).contains(List.of("3", "Sur", "8"));
    assertThat(fixture.text("a,,c\n1,,3\n").header()).containsExactly("a", "", "c");
  }

  @Test
  void severalTablesInOneAreRefused() {
    assertThat(
            fixture
                .refused(
                    """
                    zona,n,costo
                    Centro,5,10
                    Norte,7,20
                    Sur,8,30

                    Segundo trimestre,,
                    calle,reportes,atendidos
                    Juárez,5,4
                    Hidalgo,7,7
                    Morelos,8,1
                    """)
                .parameters())
        .containsEntry("reason", "not-one-table")
        .containsEntry("line", 7L);
    assertThat(
            fixture
                .refused(
                    """
                    zona,n,costo
                    Centro,5,10
                    Norte,7,20

                    mes,casos
                    enero,5
                    febrero,6
                    marzo,7
                    """)
                .parameters())
        .containsEntry("reason", "not-one-table");
  }

  @Test
  void severalTablesOfTwoColumnsAreRefused() {
    String first = "id,zona\n1,x\n2,x\n3,x\n4,x\n5,x\n";
    assertThat(
            fixture
                .refused(first + "\nSegundo,\nProducto,Total\np1,1\np2,2\np3,3\np4,4\np5,5\n")
                .parameters())
        .containsEntry("reason", "not-one-table")
        .containsEntry("line", 8L);
    Table noted = fixture.text(first + "\nElaboró,\nla dirección,\nde obras,\n");
    assertThat(noted.rows().subList(0, 5)).allMatch(r -> r.get(1).equals("x"));
  }

  @Test
  void nothingButBlanksIsEmpty() {
    assertThat(fixture.refused("").code()).isEqualTo(FILE_EMPTY);
    assertThat(fixture.refused("\uFEFF \r\n\n").code()).isEqualTo(FILE_EMPTY);
  }
}
