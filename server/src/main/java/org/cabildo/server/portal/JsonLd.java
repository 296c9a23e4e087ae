package org.cabildo.server.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.table.Field;
import org.cabildo.tenancy.Tenant;

/** A dataset in the words of schema.org, for search engines. */
final class JsonLd {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLd() {}

  /** The document, safe inside a script element. */
  static String dataset(Site site, Dataset dataset) {
    DatasetDescription description = dataset.description();
    String page = site.links().absolute("/datasets/" + dataset.slug());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org/");
    document.put("@type", "Dataset");
    document.put("@id", page);
    document.put("name", site.in(description.title()));
    document.put("description", site.in(description.description()));
    document.put("url", page);
    document.put("identifier", dataset.id().toString());
    document.put("inLanguage", site.language().getLanguage());
    document.put("license", dataset.license().url());
    document.put("isAccessibleForFree", true);
    document.put("dateModified", Formats.timestamp(dataset.modifiedAt()));
    document.put("dateCreated", Formats.timestamp(dataset.createdAt()));
    if (!description.keywords().isEmpty()) {
      document.put("keywords", description.keywords());
    }
    coverage(description, document);
    site.tenant().ifPresent(tenant -> tenant(site, tenant, dataset, document));
    dataset.current().ifPresent(version -> version(site, dataset, version, document));
    return write(document);
  }

  private static void coverage(DatasetDescription description, Map<String, Object> document) {
    if (description.temporalStart().isPresent() || description.temporalEnd().isPresent()) {
      document.put(
          "temporalCoverage",
          description.temporalStart().map(Object::toString).orElse("..")
              + "/"
              + description.temporalEnd().map(Object::toString).orElse(".."));
    }
  }

  private static void tenant(
      Site site, Tenant tenant, Dataset dataset, Map<String, Object> document) {
    document.put(
        "spatialCoverage",
        Map.of(
            "@type",
            "Place",
            "name",
            tenant.place().name(),
            "geo",
            Map.of(
                "@type",
                "GeoCoordinates",
                "latitude",
                tenant.place().latitude(),
                "longitude",
                tenant.place().longitude())));
    document.put(
        "creator",
        Map.of(
            "@type",
            "GovernmentOrganization",
            "name",
            site.in(dataset.office().name()),
            "parentOrganization",
            Map.of("@type", "GovernmentOrganization", "name", site.in(tenant.name()))));
    document.put(
        "includedInDataCatalog",
        Map.of(
            "@type",
            "DataCatalog",
            "name",
            site.in(tenant.name()),
            "url",
            site.links().absolute("/")));
  }

  private static void version(
      Site site, Dataset dataset, DatasetVersion version, Map<String, Object> document) {
    String base = ApiView.base(site, dataset);
    document.put("version", String.valueOf(version.number()));
    document.put(
        "distribution",
        List.of(
            download("text/csv", base + "/data.csv"),
            download("application/json", base + "/data.json")));
    document.put(
        "variableMeasured",
        version.table().schema().fields().stream().map(JsonLd::column).toList());
  }

  private static Map<String, Object> download(String format, String url) {
    return Map.of("@type", "DataDownload", "encodingFormat", format, "contentUrl", url);
  }

  private static Map<String, Object> column(Field field) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("@type", "PropertyValue");
    column.put("name", field.name());
    field.description().ifPresent(d -> column.put("description", d));
    field.unit().ifPresent(u -> column.put("unitText", u));
    return column;
  }

  private static String write(Map<String, Object> document) {
    try {
      return JSON.writeValueAsString(document)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
