package org.cabildo.server.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.cabildo.catalog.Dataset;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.TableSchema;
import org.cabildo.tenancy.Tenant;

/**
 * How programs read a dataset.
 *
 * @param rows absolute address of its rows
 * @param curl a command that runs as shown
 * @param java a program that runs as shown with the SDK on the class path
 * @param documentation page that describes the API
 */
public record ApiView(String rows, String curl, String java, String documentation) {
  private static final int COLUMNS = 5;
  private static final Map<FieldType, String> TYPES =
      Map.of(
          FieldType.INTEGER, "Long",
          FieldType.NUMBER, "BigDecimal",
          FieldType.BOOLEAN, "Boolean",
          FieldType.DATE, "LocalDate",
          FieldType.DATETIME, "LocalDateTime",
          FieldType.STRING, "String");
  private static final Map<String, String> IMPORTS =
      Map.of(
          "BigDecimal", "java.math.BigDecimal",
          "LocalDate", "java.time.LocalDate",
          "LocalDateTime", "java.time.LocalDateTime");

  static ApiView of(Site site, Dataset dataset, TableSchema schema) {
    String rows = base(site, dataset) + "/rows";
    return new ApiView(
        rows,
        "curl '" + rows + "?limit=5'",
        program(site, dataset, schema),
        site.links().outside("/api/v1/tenants"));
  }

  /** Absolute address of a dataset of this site in the API. */
  static String base(Site site, Dataset dataset) {
    return site.links()
        .absoluteRoot("/api/v1/tenants/" + tenant(site) + "/datasets/" + dataset.slug());
  }

  private static String program(Site site, Dataset dataset, TableSchema schema) {
    List<Field> fields =
        schema.fields().stream()
            .filter(f -> SourceVersion.isName(f.name()))
            .limit(COLUMNS)
            .toList();
    TreeSet<String> imports = new TreeSet<>();
    imports.add("org.cabildo.sdk.Portal");
    fields.forEach(
        f -> {
          String imported = IMPORTS.get(TYPES.get(f.type()));
          if (imported != null) {
            imports.add(imported);
          }
        });
    String components =
        fields.stream()
            .map(f -> TYPES.get(f.type()) + " " + f.name())
            .collect(Collectors.joining(", "));
    return """
        %s

        public class Example {
          record Row(%s) {}

          public static void main(String[] args) {
            Portal portal = Portal.connect("%s");
            for (Row row : portal.catalog("%s").table("%s").rows(Row.class).limit(5)) {
              System.out.println(row);
            }
          }
        }
        """
        .formatted(
            imports.stream().map(i -> "import " + i + ";").collect(Collectors.joining("\n")),
            components,
            site.links().root(),
            tenant(site),
            dataset.slug());
  }

  private static String tenant(Site site) {
    return site.tenant().map(Tenant::id).map(Object::toString).orElse("");
  }
}
