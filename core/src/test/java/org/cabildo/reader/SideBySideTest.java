package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.cabildo.problem.Problem;
import org.cabildo.reader.SourceFixture.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands together in a sheet and may not belong together. */
class SideBySideTest {
  @TempDir Path folder;
  private SourceFixture fixture;

  @BeforeEach
  void open() {
    fixture = new SourceFixture(folder);
  }

  @Test
  void anEmptyColumnBetweenNamesIsTold() {
    Table table = fixture.text("colonia,faros,,zona,costo\nSol,12,,Norte,5.5\nLuz,9,,Sur,7.25\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.note("side-by-side").value()).isEqualTo("C");
    Table sheet =
        fixture.text(
            "<table><tr><td>a<td>b<td><td>c<td>d<tr><td>Sol<td>1<td><td>Sur<td>2"
                + "<tr><td>Luz<td>3<td><td>Este<td>4</table>");
    assertThat(sheet.note("side-by-side").value()).isEqualTo("C");
  }

  @Test
  void aColumnWithoutANameOrASingleOneBesideIsNotTold() {
    assertThat(fixture.text("a,b,,c,d\n1,2,x,3,4\n5,6,,7,8\n").rules())
        .doesNotContain("side-by-side");
    assertThat(fixture.text("a,b,,nota\n1,2,,x\n5,6,,y\n").rules()).doesNotContain("side-by-side");
  }

  @Test
  void theSameColumnsTwiceAreNotOneTable() {
    Problem problem =
        catchThrowableOfType(
            Problem.class,
            () -> fixture.text("zona,total,,zona,total\nNorte,1,,Sur,2\nEste,3,,Otra,4\n"));
    assertThat(problem.parameters()).containsEntry("reason", "not-one-table");
  }

  @Test
  void numbersMergedOverRowsAreToldAndNamesOfRowsAreNot() {
    String page =
        "<table><tr><th>no<th>anio<th>obra<th>monto"
            + "<tr><td rowspan=2>1<td rowspan=2>2021<td>a<td rowspan=2>1500.50<tr><td>b"
            + "<tr><td rowspan=2>2<td rowspan=2>2022<td>c<td>70<tr><td>d<td>30</table>";
    Table table = fixture.text(page);
    assertThat(table.rows()).hasSize(4);
    assertThat(table.notes().stream().filter(n -> n.rule().equals("merged-amounts")))
        .singleElement()
        .satisfies(n -> assertThat(n.column() + " " + n.value()).isEqualTo("monto 1500.50"));
  }
}
