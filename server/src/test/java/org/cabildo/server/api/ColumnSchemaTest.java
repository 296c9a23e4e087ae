package org.cabildo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;
import org.junit.jupiter.api.Test;

/** A column is told to programs with its type, unit, gaps and values that occur. */
class ColumnSchemaTest {
  @Test
  void aMeasureWithGapsHasItsUnitAndMayBeNull() {
    FieldStatistics statistics =
        new FieldStatistics(
            3, 9, Optional.of("30"), Optional.of("250.5"), Optional.empty(), List.of());
    assertThat(
            schema(FieldType.NUMBER, Optional.of("W"), Optional.of("De la lámpara."), statistics))
        .hasToString(
            "{\"title\":\"Potencia\",\"description\":\"De la lámpara. Unidad: W.\","
                + "\"type\":[\"number\",\"null\"],\"x-type\":\"number\",\"x-unit\":\"W\","
                + "\"examples\":[30,250.5]}");
  }

  @Test
  void frequentTextsAreExamplesAndNotTheOnlyValues() {
    FieldStatistics statistics =
        new FieldStatistics(
            0,
            2,
            Optional.of("LED"),
            Optional.of("Sodio"),
            Optional.empty(),
            List.of(
                new FieldStatistics.ValueCount("Sodio", 7),
                new FieldStatistics.ValueCount("LED", 2),
                new FieldStatistics.ValueCount("x".repeat(101), 1)));
    assertThat(schema(FieldType.STRING, Optional.empty(), Optional.empty(), statistics))
        .hasToString(
            "{\"title\":\"Potencia\",\"type\":\"string\",\"x-type\":\"string\","
                + "\"examples\":[\"Sodio\",\"LED\"]}");
  }

  private static ObjectNode schema(
      FieldType type,
      Optional<String> unit,
      Optional<String> description,
      FieldStatistics statistics) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    Field field = new Field("potencia", "Potencia", type, unit, description, statistics);
    ColumnSchema.putAll(row, new TableSchema(List.of(field)), "Unidad: {unit}.");
    return (ObjectNode) row.at("/properties/potencia");
  }
}
