package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers and ends of tables as offices of statistics write them. */
class LowerRowTest {
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void unitsInParenthesesBelongToTheNamesWhateverStandsBelow() {
    Table table =
        fixture.text("dia\tlluvia\tviento\n\t(mm)\t(km/h)\nlunes\t3\tNulo\nmartes\tNulo\t12\n");
    assertThat(table.header()).containsExactly("dia", "lluvia / (mm)", "viento / (km/h)");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void yearsAndDatesBelowTheHeaderArePartOfIt() {
    Table years =
        fixture.text(";Altas;Bajas\n;2021;2021\nNorte;1.250;40\nSur;830;25\nCentro;410;9\n");
    assertThat(years.header()).containsExactly("", "Altas / 2021", "Bajas / 2021");
    assertThat(years.rows()).hasSize(3);
    Table dates =
        fixture.text("Zona;Corte;\n;31.12.2020;31.12.2021\nNorte;125;40\nSur;830;25\nOtra;1;-\n");
    assertThat(dates.header()).containsExactly("Zona", "Corte / 31.12.2020", "Corte / 31.12.2021");
    assertThat(dates.rows()).hasSize(3);
  }

  @Test
  void yearsAndDatesAmongYearsAndDatesAreValues() {
    Table years = fixture.text("Obra;Inicio;Fin\n;2021;2022\nPuente;2020;2021\nPlaza;2019;2020\n");
    assertThat(years.rows()).hasSize(3);
    Table named = fixture.text("Obra;Inicio;Fin\nPuente;2020;2021\nPlaza;2019;2020\n");
    assertThat(named.rows()).hasSize(2);
  }

  @Test
  void labelsUnderCodesAreAddedToThem() {
    Table table =
        fixture.text(
            """
            CLAVE,NOM,P01,P02
            Clave de la zona,Nombre de la zona,Población total,Edad mediana
            Z1,Norte,1250,31.5
            Z2,Sur,980,28.0
            Z3,Centro,77,40.1
            """);
    assertThat(table.header())
        .containsExactly(
            "CLAVE / Clave de la zona",
            "NOM / Nombre de la zona",
            "P01 / Población total",
            "P02 / Edad mediana");
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void aRowOfWordsForAbsenceIsNoHeader() {
    Table table = fixture.text("zona,tipo,a,b\nNorte,x,N/D,S/D\nSur,y,980,28\nCentro,z,77,40\n");
    assertThat(table.header()).containsExactly("zona", "tipo", "a", "b");
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void fallingYearsAreNames() {
    Table table =
        fixture.text("unidad,zona\t2022 \t2021 \t2020 \nNR,A\t12 \t11 \t9 \nNR,B\t50 \t48 \t47 \n");
    assertThat(table.header()).containsExactly("unidad,zona", "2022", "2021", "2020");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void aLegendBelowTheSourceBelongsToTheNotes() {
    Table table =
        fixture.text(
            """
            Zona;2019;2020;2021
            Norte;12;11;9
            Sur;50;48;47
            Fuente: Oficina de estadística
            Leyenda
            Signo;Significado
            ...;No disponible
            """);
    assertThat(table.rows())
        .containsExactly(List.of("Norte", "12", "11", "9"), List.of("Sur", "50", "48", "47"));
    assertThat(table.rules()).contains("footer").doesNotContain("group-row");
  }

  @Test
  void shortRowsThatDataFollowAreKept() {
    Table table = fixture.text("a;b;c;d\n1;2;3;4\nNota: revisar\nx;y\n5;6;7;8\n9;10;11;12\n");
    assertThat(table.rows()).hasSize(5);
  }

  @Test
  void tagsForMachinesAreNoNames() {
    Table table = fixture.text("zona,casos\n#adm1+name,#affected\nNorte,12\nSur,9\nCentro,4\n");
    assertThat(table.header()).containsExactly("zona", "casos");
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void pairsOfWordsAboveATableOfTwoColumnsDescribeIt() {
    Table series =
        fixture.text(
            """
            "Serie","Tipo de cambio"
            "Periodicidad","Diaria"
            "Clave","SF1"

            "Fecha","SF1"
            "15/01/2024","16.91"
            "16/01/2024","17.03"
            """);
    assertThat(series.header()).containsExactly("Fecha", "SF1");
    assertThat(series.rows()).hasSize(2);
    Table words = fixture.text("zona,calle\nNorte,Sol\n\nSur,Luna\nEste,Mar\nOeste,Río\n");
    assertThat(words.header()).containsExactly("zona", "calle");
    assertThat(words.rows()).hasSize(4);
  }
}
