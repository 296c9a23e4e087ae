package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cabildo.table.TableFixture.ask;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossTest {
  @TempDir Path folder;
  private TableFixture fixture;
  private List<TableSource> sources;

  @BeforeEach
  void open() {
    fixture = new TableFixture(folder);
    sources =
        List.of(
            fixture.source("zapopan", "zona,watts,costo\nNorte,70,1.25\nSur,80,2\n"),
            fixture.source("puebla", "zona,watts,color\nCentro,70.5,rojo\n"),
            fixture.source("o'higgins", "zona,watts\nCentro,muchos\n"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void labelsRowsAndFillsMissingColumns() {
    List<Map<String, Object>> rows = answer(TableQuery.all());
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).keySet()).containsExactly("tenant", "zona", "watts", "color", "costo");
    assertThat(rows)
        .extracting(r -> r.get("tenant"))
        .containsExactly("o'higgins", "puebla", "zapopan", "zapopan");
    assertThat(rows)
        .extracting(r -> r.get("watts"))
        .containsExactly(null, new BigDecimal("70.5"), new BigDecimal("70"), new BigDecimal("80"));
    assertThat(rows.get(1)).containsEntry("color", "rojo").containsEntry("costo", null);
  }

  @Test
  void tellsWhichColumnOfWhichTableDoesNotFit() {
    MergedSchema merged = Tables.merge(sources);
    assertThat(merged.schema().field("watts").orElseThrow().type()).isEqualTo(FieldType.NUMBER);
    assertThat(merged.schema().fields().get(0).name()).isEqualTo("tenant");
    assertThat(merged.conflicts())
        .containsExactly(
            new MergedSchema.Conflict("o'higgins", "watts", FieldType.STRING, FieldType.NUMBER));
  }

  @Test
  void groupsFiltersAndOrdersAcrossTables() {
    assertThat(answer(ask("tenant, sum(watts) as w", "watts > 0", "tenant", "w desc")))
        .containsExactly(
            Map.of("tenant", "zapopan", "w", new BigDecimal("150")),
            Map.of("tenant", "puebla", "w", new BigDecimal("70.5")));
    assertThat(answer(ask("zona", "tenant = 'o''higgins'", "", ""))).hasSize(1);
    assertThat(answer(ask("count(*)", "", "", "")).get(0)).containsEntry("count", 4L);
  }

  @Test
  void followingTheCursorVisitsEveryRowOfEveryTable() {
    for (String order : List.of("", "zona desc", "watts")) {
      List<Object> seen = new ArrayList<>();
      TableQuery query = ask("tenant, _row", "", "", order, OptionalInt.of(1));
      while (true) {
        try (RowStream rows = fixture.tables().queryAcross(sources, query)) {
          assertThat(rows.total()).isEqualTo(4);
          seen.addAll(TableFixture.all(rows));
          if (rows.cursor().isEmpty()) {
            break;
          }
          query = TableFixture.after(query, rows.cursor().get());
        }
      }
      assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }
  }

  @Test
  void theCommonTypeOfWideDecimalsHoldsEveryValue() {
    List<TableSource> wide =
        List.of(
            fixture.source("a", "x\n0.123456789012345678\n"),
            fixture.source("b", "x\n99999999999999999999.5\n"),
            fixture.source("c", "x\n123456789012345678\n"));
    try (RowStream rows = fixture.tables().queryAcross(wide, ask("x", "x > 0.1", "", "x"))) {
      assertThat(TableFixture.all(rows))
          .extracting(r -> r.get("x"))
          .containsExactly(
              new BigDecimal("0.123456789012345678"),
              new BigDecimal("123456789012345678"),
              new BigDecimal("99999999999999999999.5"));
    }
  }

  @Test
  void asksAtLeastOneTableAndEachOnce() {
    Problem none =
        catchThrowableOfType(
            Problem.class, () -> fixture.tables().queryAcross(List.of(), TableQuery.all()).close());
    assertThat(none.code()).isEqualTo(ErrorCode.INVALID);
    List<TableSource> twice = List.of(sources.get(0), sources.get(0));
    Problem repeated =
        catchThrowableOfType(
            Problem.class, () -> fixture.tables().queryAcross(twice, TableQuery.all()).close());
    assertThat(repeated.parameters()).containsEntry("reason", "repeated");
  }

  private List<Map<String, Object>> answer(TableQuery query) {
    try (RowStream rows = fixture.tables().queryAcross(sources, query)) {
      return TableFixture.all(rows);
    }
  }
}
