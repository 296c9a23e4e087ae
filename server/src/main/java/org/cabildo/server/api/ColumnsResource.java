package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.table.Coordinates;
import org.cabildo.table.CsvDialect;
import org.cabildo.table.CsvRows;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.TableSchema;

/** The columns of a dataset: for programs as schema, for people as data dictionary. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class ColumnsResource {
  private static final List<String> HEADER =
      List.of(
          "name",
          "title",
          "type",
          "unit",
          "description",
          "empty_percent",
          "distinct",
          "min",
          "max",
          "top");

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final VersionChoice choice;

  @Inject
  ColumnsResource(Datasets datasets, VersionChoice choice) {
    this.datasets = datasets;
    this.choice = choice;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ColumnsResource() {
    this(null, null);
  }

  @GET
  @Path("/schema")
  public SchemaJson schema(@PathParam("dataset") String slug) {
    DatasetVersion version = choice.of(datasets.find(slug), Query.of(uri, "version", "asOf"));
    TableSchema schema = version.table().schema();
    return new SchemaJson(
        version.number(),
        schema.fields().stream().map(FieldJson::of).toList(),
        schema.coordinates());
  }

  @GET
  @Path("/dictionary")
  public DictionaryJson dictionary(@PathParam("dataset") String slug) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, Query.of(uri, "version", "asOf"));
    long rows = version.table().rows();
    return new DictionaryJson(
        version.number(),
        rows,
        described(dataset, version).fields().stream().map(f -> EntryJson.of(f, rows)).toList());
  }

  @GET
  @Path("/dictionary.csv")
  @Produces("text/csv")
  public Response dictionaryAsCsv(@PathParam("dataset") String slug) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, Query.of(uri, "version", "asOf"));
    long rows = version.table().rows();
    List<List<String>> lines =
        described(dataset, version).fields().stream()
            .map(f -> EntryJson.of(f, rows).cells())
            .toList();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(HEADER, List.of(), csv);
    CsvRows.write(lines, CsvDialect.DISARMED, csv);
    return Response.ok(csv.toByteArray(), "text/csv;charset=UTF-8")
        .header("Content-Disposition", FileAnswer.attachment(slug + "-dictionary.csv"))
        .build();
  }

  /** The columns of a version with what is said of them today. */
  static TableSchema described(Dataset dataset, DatasetVersion version) {
    return version.table().schema().described(dataset.description().columns());
  }

  /** The columns of a version. */
  record SchemaJson(int version, List<FieldJson> fields, Optional<Coordinates> coordinates) {}

  /** A column. */
  record FieldJson(
      String name,
      String title,
      String type,
      Optional<String> unit,
      Optional<String> description,
      FieldStatistics statistics) {
    static FieldJson of(Field field) {
      return new FieldJson(
          field.name(),
          field.title(),
          field.type().key(),
          field.unit(),
          field.description(),
          field.statistics());
    }
  }

  /** What the columns mean and hold. */
  record DictionaryJson(int version, long rows, List<EntryJson> fields) {}

  /** A column in the dictionary. */
  record EntryJson(
      String name,
      String title,
      String type,
      Optional<String> unit,
      Optional<String> description,
      double emptyPercent,
      long distinct,
      Optional<String> min,
      Optional<String> max,
      List<FieldStatistics.ValueCount> top) {
    static EntryJson of(Field field, long rows) {
      FieldStatistics statistics = field.statistics();
      double empty = rows == 0 ? 0 : Math.round(statistics.empty() * 1_000.0 / rows) / 10.0;
      return new EntryJson(
          field.name(),
          field.title(),
          field.type().key(),
          field.unit(),
          field.description(),
          empty,
          statistics.distinct(),
          statistics.min(),
          statistics.max(),
          statistics.top());
    }

    List<String> cells() {
      return List.of(
          name,
          title,
          type,
          unit.orElse(""),
          description.orElse(""),
          String.valueOf(emptyPercent),
          String.valueOf(distinct),
          min.orElse(""),
          max.orElse(""),
          String.join("; ", top.stream().map(FieldStatistics.ValueCount::value).toList()));
    }
  }
}
