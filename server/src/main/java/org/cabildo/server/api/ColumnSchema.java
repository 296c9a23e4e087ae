package org.cabildo.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;

/**
 * The JSON schema of a column's values. Values that occur are examples only: the next version may
 * bring others. {@code x-type} tells the column's type, which is finer than JSON's.
 */
final class ColumnSchema {
  private static final int MOST_EXAMPLES = 10;
  private static final int LONGEST = 100;

  private ColumnSchema() {}

  /**
   * Describes every column as a property of a row.
   *
   * @param unit how a unit is told, with {@code {unit}} for its name
   */
  static void putAll(ObjectNode row, TableSchema schema, String unit) {
    ObjectNode properties = row.putObject("properties");
    schema.fields().forEach(field -> properties.set(field.name(), of(field, unit)));
  }

  private static ObjectNode of(Field field, String unit) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("title", field.title());
    String description =
        Stream.concat(
                field.description().stream(),
                field.unit().map(u -> unit.replace("{unit}", u)).stream())
            .collect(Collectors.joining(" "));
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    if (field.statistics().empty() > 0) {
      schema.putArray("type").add(json(field.type())).add("null");
    } else {
      schema.put("type", json(field.type()));
    }
    if (field.type() == FieldType.DATE) {
      schema.put("format", "date");
    }
    schema.put("x-type", field.type().key());
    field.unit().ifPresent(u -> schema.put("x-unit", u));
    ArrayNode examples = JsonNodeFactory.instance.arrayNode();
    values(field.statistics()).forEach(value -> add(examples, field.type(), value));
    if (!examples.isEmpty()) {
      schema.set("examples", examples);
    }
    return schema;
  }

  private static String json(FieldType type) {
    return switch (type) {
      case INTEGER, NUMBER, BOOLEAN -> type.key();
      default -> "string";
    };
  }

  private static List<String> values(FieldStatistics statistics) {
    Stream<String> values =
        statistics.top().isEmpty()
            ? Stream.concat(statistics.min().stream(), statistics.max().stream()).distinct()
            : statistics.top().stream().map(FieldStatistics.ValueCount::value);
    return values.filter(v -> v.length() <= LONGEST).limit(MOST_EXAMPLES).toList();
  }

  private static void add(ArrayNode examples, FieldType type, String value) {
    switch (type) {
      case INTEGER, NUMBER -> examples.add(new BigDecimal(value));
      case BOOLEAN -> examples.add(Boolean.parseBoolean(value));
      default -> examples.add(value);
    }
  }
}
