package org.cabildo.server.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.FieldStatistics.ValueCount;
import org.cabildo.table.FieldType;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The lamps of a city: columns and rows of the table as pages meet it. */
final class SampleTable {
  private SampleTable() {}

  static TableSchema schema() {
    return new TableSchema(
        List.of(
            field(
                "id",
                "ID",
                FieldType.INTEGER,
                Optional.empty(),
                Optional.of("Número de inventario"),
                statistics(0, 12480, "1", "12480", 6240.5, List.of())),
            field(
                "colonia",
                "Colonia",
                FieldType.STRING,
                Optional.empty(),
                Optional.of("Colonia donde está el poste"),
                statistics(
                    0,
                    214,
                    "Acueducto",
                    "Zona Universitaria",
                    null,
                    List.of(
                        new ValueCount("Centro", 1830),
                        new ValueCount("Revolución", 1204),
                        new ValueCount("Progreso Macuiltépetl", 998),
                        new ValueCount("Badillo", 431),
                        new ValueCount("Rafael Lucio", 210)))),
            field(
                "calle",
                "Calle",
                FieldType.STRING,
                Optional.empty(),
                Optional.empty(),
                statistics(
                    12,
                    1801,
                    "1.º de Mayo",
                    "Zempoala",
                    null,
                    List.of(new ValueCount("Lázaro Cárdenas", 312)))),
            field(
                "tecnologia",
                "Tecnología",
                FieldType.STRING,
                Optional.empty(),
                Optional.of("LED, vapor de sodio o aditivos metálicos"),
                statistics(
                    0,
                    3,
                    "Aditivos metálicos",
                    "Vapor de sodio",
                    null,
                    List.of(
                        new ValueCount("LED", 8930),
                        new ValueCount("Vapor de sodio", 3020),
                        new ValueCount("Aditivos metálicos", 530)))),
            field(
                "potencia",
                "Potencia",
                FieldType.INTEGER,
                Optional.of("W"),
                Optional.of("Potencia nominal de la lámpara"),
                statistics(230, 9, "30", "250", 74.318, List.of())),
            field(
                "instalada",
                "Instalada",
                FieldType.DATE,
                Optional.empty(),
                Optional.of("Día en que empezó a funcionar"),
                statistics(1904, 2100, "2009-03-02", "2026-10-30", null, List.of())),
            field(
                "funciona",
                "Funciona",
                FieldType.BOOLEAN,
                Optional.empty(),
                Optional.of("Si encendió en la última revisión"),
                statistics(
                    0,
                    2,
                    "false",
                    "true",
                    null,
                    List.of(new ValueCount("true", 11302), new ValueCount("false", 1178)))),
            field(
                "costo",
                "Costo de instalación",
                FieldType.NUMBER,
                Optional.of("MXN"),
                Optional.empty(),
                statistics(0, 3400, "812.5", "18450.75", 4321.337, List.of()))));
  }

  private static Field field(
      String name,
      String title,
      FieldType type,
      Optional<String> unit,
      Optional<String> description,
      FieldStatistics statistics) {
    return new Field(name, title, type, unit, description, statistics);
  }

  private static FieldStatistics statistics(
      long empty,
      long distinct,
      String min,
      String max,
      @Nullable Double mean,
      List<ValueCount> top) {
    return new FieldStatistics(
        empty, distinct, Optional.of(min), Optional.of(max), Optional.ofNullable(mean), top);
  }

  static RowStream rows() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    String[] streets = {
      "Lázaro Cárdenas",
      "Xalapeños Ilustres",
      "Ávila Camacho",
      "20 de Noviembre Oriente",
      "Murillo Vidal"
    };
    String[] kinds = {"LED", "LED", "Vapor de sodio", "LED", "Aditivos metálicos"};
    for (int i = 0; i < 50; i++) {
      rows.add(
          new @Nullable Object[] {
            (long) i + 1,
            i % 3 == 0 ? "Centro" : i % 3 == 1 ? "Revolución" : "Progreso Macuiltépetl",
            i % 11 == 4 ? null : streets[i % 5],
            kinds[i % 5],
            i % 13 == 5 ? null : (Object) (long) (30 + (i % 5) * 40),
            LocalDate.of(2015 + i % 11, 1 + i % 12, 1 + i % 28),
            i % 7 != 3,
            new BigDecimal("812.50").add(BigDecimal.valueOf(i * 131L))
          });
    }
    return rows(schema(), rows, 12480, Optional.of("c2FtcGxl"));
  }

  static RowStream rows(
      TableSchema schema, List<@Nullable Object[]> rows, long total, Optional<String> cursor) {
    List<RowStream.Column> columns =
        schema.fields().stream().map(f -> new RowStream.Column(f.name(), f.type())).toList();
    return stream(columns, rows, total, cursor);
  }

  static RowStream stream(
      List<RowStream.Column> columns,
      List<@Nullable Object[]> rows,
      long total,
      Optional<String> cursor) {
    return new RowStream() {
      private int at = -1;

      @Override
      public List<Column> columns() {
        return columns;
      }

      @Override
      public long total() {
        return total;
      }

      @Override
      public boolean next() {
        at++;
        return at < rows.size();
      }

      @Override
      public @Nullable Object value(int index) {
        return Arrays.asList(rows.get(at)).get(index);
      }

      @Override
      public Optional<String> cursor() {
        return cursor;
      }

      @Override
      public void close() {}
    };
  }
}
