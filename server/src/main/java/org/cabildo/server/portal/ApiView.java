package org.cabildo.server.portal;

import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.table.Field;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableSchema;
import org.cabildo.tenancy.Tenant;

/**
 * How programs read a dataset.
 *
 * @param rows absolute address of its rows
 * @param curl a command that runs as shown
 * @param java a program that runs as shown with the SDK on the class path
 * @param documentation page that describes the API
 * @param description absolute address of the OpenAPI description of this dataset
 */
public record ApiView(
    String rows, String curl, String java, String documentation, String description) {

  static ApiView of(Site site, Dataset dataset, TableSchema schema) {
    String rows = base(site, dataset) + "/rows";
    return new ApiView(
        rows,
        "curl '" + rows + "?limit=5'",
        SdkProgram.reading(
            site.links().root(),
            "catalog(\"%s\").table(\"%s\")".formatted(tenant(site), dataset.slug()),
            schema.fields().stream().map(f -> new RowStream.Column(f.name(), f.type())).toList(),
            schema.fields().stream()
                .filter(f -> f.statistics().empty() == 0)
                .map(Field::name)
                .collect(Collectors.toSet())),
        site.href("/developers"),
        base(site, dataset) + "/openapi.json?lang=" + site.language().getLanguage());
  }

  /** Absolute address of a dataset of this site in the API. */
  static String base(Site site, Dataset dataset) {
    return site.links()
        .absoluteRoot("/api/v1/tenants/" + tenant(site) + "/datasets/" + dataset.slug());
  }

  private static String tenant(Site site) {
    return site.tenant().map(Tenant::id).map(Object::toString).orElse("");
  }
}
