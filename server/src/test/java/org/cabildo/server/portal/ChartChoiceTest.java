package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;
import org.junit.jupiter.api.Test;

class ChartChoiceTest {
  @Test
  void datesComeFirstThenFewValuesAndCodesOnlyAsWhatTheyAre() {
    ChartChoice choice =
        choice(
            field("clave", FieldType.STRING, 8_400, "", ""),
            field("colonia", FieldType.STRING, 90, "", ""),
            field("tecnologia", FieldType.STRING, 4, "", ""),
            field("igual", FieldType.STRING, 1, "", ""),
            field("ano", FieldType.INTEGER, 12, "2010", "2021"),
            field("instalada", FieldType.DATE, 900, "2019-01-31", "2026-10-01"),
            field(
                "revisada", FieldType.DATETIME, 900, "2026-01-31T08:00:00", "2026-10-01T08:00:00"),
            field("watts", FieldType.INTEGER, 12, "0", "400"));
    assertThat(choice.bys())
        .extracting(ChartChoice.By::expression)
        .containsExactly(
            "date_trunc('year', instalada)",
            "date_trunc('month', revisada)",
            "tecnologia",
            "ano",
            "colonia");
  }

  @Test
  void datesThatNoCalendarWritesInFourDigitsAreNotCharted() {
    assertThat(choice(field("d", FieldType.DATE, 9, "+12024-01-01", "+12025-01-01")).bys())
        .isEmpty();
    assertThat(choice(field("d", FieldType.DATE, 9, "-0044-03-15", "2024-01-01")).bys()).isEmpty();
  }

  @Test
  void amountsAreSummedFirstRatesAreAveragedFirstAndCodesAreNeither() {
    ChartChoice choice =
        choice(
            field("folio", FieldType.INTEGER, 90, "1", "90"),
            field("latitud", FieldType.NUMBER, 90, "19", "20"),
            field("monto", FieldType.NUMBER, 90, "0", "90"),
            field("por_100_mil", FieldType.NUMBER, 90, "0", "90"));
    assertThat(choice.figures())
        .extracting(ChartChoice.Figure::expression)
        .containsExactly(
            "count(*)", "sum(monto)", "avg(monto)", "avg(por_100_mil)", "sum(por_100_mil)");
  }

  private static ChartChoice choice(Field... fields) {
    return new ChartChoice(new TableSchema(List.of(fields)));
  }

  private static Field field(String name, FieldType type, long distinct, String min, String max) {
    return new Field(
        name,
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        new FieldStatistics(
            0,
            distinct,
            Optional.of(min).filter(v -> !v.isEmpty()),
            Optional.of(max).filter(v -> !v.isEmpty()),
            Optional.empty(),
            List.of()));
  }
}
