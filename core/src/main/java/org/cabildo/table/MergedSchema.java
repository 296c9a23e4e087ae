package org.cabildo.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of several tables asked together.
 *
 * <p>A column has the type that most of the tables give it, whole and decimal numbers counting as
 * one; where two types are equally frequent, the one of the table that comes first by label. Tables
 * that give it another type show nothing there and are named in {@code conflicts}. Statistics are
 * those that can be added up: {@code empty}; {@code distinct} is the largest of any one table.
 *
 * @param schema {@code tenant} first, then every column in the order of first appearance
 * @param conflicts columns that a table has in another type
 */
public record MergedSchema(TableSchema schema, List<Conflict> conflicts) {
  public MergedSchema {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * A column of one table that is left out.
   *
   * @param label the table
   * @param column the column
   * @param type its type there
   * @param expected its type in the merged schema
   */
  public record Conflict(String label, String column, FieldType type, FieldType expected) {}

  /** Tables in the order in which their rows are shown. */
  static List<TableSource> sorted(List<TableSource> sources) {
    return sources.stream().sorted(Comparator.comparing(TableSource::label)).toList();
  }

  static MergedSchema of(List<TableSource> sources) {
    List<TableSource> sorted = sorted(sources);
    Map<String, List<Field>> byName = new LinkedHashMap<>();
    for (TableSource source : sorted) {
      for (Field field : source.file().schema().fields()) {
        byName.computeIfAbsent(field.name(), n -> new ArrayList<>()).add(field);
      }
    }
    List<Field> fields = new ArrayList<>();
    fields.add(tenant(sorted.size()));
    byName.values().forEach(same -> fields.add(merged(same)));
    TableSchema schema = new TableSchema(fields);
    List<Conflict> conflicts = new ArrayList<>();
    for (TableSource source : sorted) {
      for (Field field : source.file().schema().fields()) {
        FieldType expected = schema.field(field.name()).orElseThrow().type();
        if (!agrees(field.type(), expected)) {
          conflicts.add(new Conflict(source.label(), field.name(), field.type(), expected));
        }
      }
    }
    return new MergedSchema(schema, conflicts);
  }

  /** Whether values of a type can stand in a merged column. */
  static boolean agrees(FieldType type, FieldType merged) {
    return kind(type) == kind(merged);
  }

  private static FieldType kind(FieldType type) {
    return type == FieldType.INTEGER ? FieldType.NUMBER : type;
  }

  private static Field merged(List<Field> same) {
    Map<FieldType, Integer> votes = new EnumMap<>(FieldType.class);
    same.forEach(f -> votes.merge(kind(f.type()), 1, Integer::sum));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Field first =
        same.stream()
            .filter(f -> votes.getOrDefault(kind(f.type()), 0) == most)
            .findFirst()
            .orElseThrow();
    boolean decimal =
        same.stream().anyMatch(f -> f.type() == FieldType.NUMBER && agrees(first.type(), f.type()));
    List<Field> used = same.stream().filter(f -> agrees(f.type(), first.type())).toList();
    FieldStatistics statistics =
        new FieldStatistics(
            used.stream().mapToLong(f -> f.statistics().empty()).sum(),
            used.stream().mapToLong(f -> f.statistics().distinct()).max().orElse(0),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Field(
        first.name(),
        title(used),
        decimal ? FieldType.NUMBER : first.type(),
        first.unit(),
        first.description(),
        statistics);
  }

  /** What most tables call the column, the first by label where two titles are equally frequent. */
  private static String title(List<Field> used) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    used.forEach(f -> votes.merge(f.title(), 1, Integer::sum));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Field tenant(int tables) {
    FieldStatistics statistics =
        new FieldStatistics(
            0, tables, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    return new Field(
        ColumnNames.TENANT,
        ColumnNames.TENANT,
        FieldType.STRING,
        Optional.empty(),
        Optional.empty(),
        statistics);
  }
}
