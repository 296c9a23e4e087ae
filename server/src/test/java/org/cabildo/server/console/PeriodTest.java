package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Field FOLIO = field("Folio", FieldType.INTEGER, "1", "900");
  private static final Field DAY = field("Fecha", FieldType.DATE, "2024-01-03", "2026-11-30");

  @Test
  void theFirstColumnOfDatesTellsIt() {
    Field hour = field("Hora", FieldType.DATETIME, "2020-02-29 10:30:00", "2020-03-01T00:00:00");
    assertThat(Period.of(new TableSchema(List.of(FOLIO, DAY, hour))))
        .hasValue(new Period("Fecha", LocalDate.of(2024, 1, 3), LocalDate.of(2026, 11, 30)));
    assertThat(Period.of(new TableSchema(List.of(hour, DAY))))
        .hasValue(new Period("Hora", LocalDate.of(2020, 2, 29), LocalDate.of(2020, 3, 1)));
  }

  @Test
  void withoutDatesThereIsNone() {
    Field far = field("Vence", FieldType.DATE, "2024-01-03", "12026-01-01");
    assertThat(Period.of(new TableSchema(List.of(FOLIO)))).isEmpty();
    assertThat(Period.of(new TableSchema(List.of(FOLIO, far)))).isEmpty();
  }

  @Test
  void theFormHasItUntilSomebodyTypesAnother() {
    Period period = Period.of(new TableSchema(List.of(DAY))).orElseThrow();
    Values form = period.in(DatasetForm.blank());
    assertThat(form.typed("temporalStart")).isEqualTo("2024-01-03");
    assertThat(form.typed("temporalEnd")).isEqualTo("2026-11-30");
    assertThat(period.isIn(form)).isTrue();
    assertThat(period.isIn(form.with("temporalEnd", "2025-01-01"))).isFalse();
  }

  private static Field field(String title, FieldType type, String min, String max) {
    return new Field(
        title.toLowerCase(java.util.Locale.ROOT),
        title,
        type,
        Optional.empty(),
        Optional.empty(),
        new FieldStatistics(0, 9, Optional.of(min), Optional.of(max), Optional.empty(), List.of()));
  }
}
