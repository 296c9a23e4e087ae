package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example runs on the table it was made of, and its condition finds rows. */
class QueryExamplesTest {
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
  void numbersThatRepeatAreMeasuredAndTextsThatRepeatAreGrouped() {
    QueryExamples examples =
        QueryExamples.of(
            fixture.read("id,zona,watts\n1,Centro,70\n2,Norte,150\n3,Centro,70\n").file());
    assertThat(examples.columns()).isEqualTo("id,zona,watts");
    assertThat(examples.condition()).isEqualTo("watts >= 96");
    assertThat(examples.group()).isEqualTo("zona");
    assertThat(examples.word()).isEqualTo("centro");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,zona,watts\n1,Centro,70\n2,Norte,150\n3,Centro,70\n",
        "order,count\n\"O'Higgins \"\"x\"\"\",1\n\"O'Higgins \"\"x\"\"\",2\nNorte,3\n",
        "id\n1\n2\n3\n",
        "razon\n0.25\n0.5\n0.25\n",
        "ubicacion\n\"19.5312, -96.9241\"\n\"19.5400, -96.9300\"\n",
        "geo\nPOINT (1 2)\nPOINT (3 2)\n",
        "activa,desde\nSí,08:30\nNo,09:00\nSí,10:00\n",
        "dura\n30:15:00\n41:00:00\n30:15:00\n",
        "nota\n---x---\n***\n---x---\n",
      })
  void everyExampleRuns(String csv) {
    TableFile table = fixture.read(csv).file();
    QueryExamples e = QueryExamples.of(table);
    assertThat(total(table, TableFixture.ask(e.columns(), "", "", ""))).isEqualTo(table.rows());
    assertThat(total(table, TableFixture.ask("", e.condition(), "", ""))).isPositive();
    assertThat(total(table, TableFixture.ask("", "", "", e.group() + " desc"))).isPositive();
    String grouped = e.group() + ",count(*) as n";
    assertThat(total(table, TableFixture.ask(grouped, "", e.group(), "n desc"))).isPositive();
    assertThat(fixture.tables().facets(table, TableQuery.all(), e.facet()).get(0).values())
        .isNotEmpty();
    TableQuery words =
        new TableQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(e.word()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
    assertThat(total(table, words)).isNotNegative();
  }

  private long total(TableFile table, TableQuery query) {
    try (RowStream rows = fixture.tables().query(table, query)) {
      return rows.total();
    }
  }
}
