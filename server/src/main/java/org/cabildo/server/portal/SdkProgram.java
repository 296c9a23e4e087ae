package org.cabildo.server.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.cabildo.table.FieldType;
import org.cabildo.table.RowStream;

/** A program with the SDK that runs as shown. */
final class SdkProgram {
  private static final int COLUMNS = 5;
  private static final Map<FieldType, String> TYPES =
      Map.of(
          FieldType.INTEGER, "Long",
          FieldType.NUMBER, "BigDecimal",
          FieldType.BOOLEAN, "Boolean",
          FieldType.DATE, "LocalDate",
          FieldType.DATETIME, "LocalDateTime",
          FieldType.TIME, "LocalTime",
          FieldType.DURATION, "Duration",
          FieldType.GEOPOINT, "String",
          FieldType.GEOMETRY, "String",
          FieldType.STRING, "String");
  private static final Map<String, String> IMPORTS =
      Map.of(
          "BigDecimal", "java.math.BigDecimal",
          "LocalDate", "java.time.LocalDate",
          "LocalDateTime", "java.time.LocalDateTime",
          "LocalTime", "java.time.LocalTime",
          "Duration", "java.time.Duration");

  private SdkProgram() {}

  /**
   * Reads the first rows of a table.
   *
   * @param root address of the installation
   * @param table the calls that lead from a portal to the table
   * @param columns those of the table; the first whose names are names in Java are read
   * @param full names of those that have no empty cell; the others are optional
   */
  static String reading(
      String root, String table, List<RowStream.Column> columns, Set<String> full) {
    List<RowStream.Column> read =
        columns.stream().filter(c -> SourceVersion.isName(c.name())).limit(COLUMNS).toList();
    TreeSet<String> imports = new TreeSet<>();
    imports.add("org.cabildo.sdk.Portal");
    read.forEach(
        c -> {
          String imported = IMPORTS.get(TYPES.get(c.type()));
          if (imported != null) {
            imports.add(imported);
          }
          if (!full.contains(c.name())) {
            imports.add("java.util.Optional");
          }
        });
    return """
        %s

        public class Example {
          record Row(%s) {}

          public static void main(String[] args) {
            Portal portal = Portal.connect("%s");
            for (Row row : portal.%s.rows(Row.class).limit(5)) {
              System.out.println(row);
            }
          }
        }
        """
        .formatted(
            imports.stream().map(i -> "import " + i + ";").collect(Collectors.joining("\n")),
            read.stream()
                .map(c -> type(c, full) + " " + c.name())
                .collect(Collectors.joining(", ")),
            root,
            table);
  }

  private static String type(RowStream.Column column, Set<String> full) {
    String type = String.valueOf(TYPES.get(column.type()));
    return full.contains(column.name()) ? type : "Optional<" + type + ">";
  }
}
