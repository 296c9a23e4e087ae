package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.FileName;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.Field;
import org.cabildo.table.FieldStatistics;
import org.cabildo.table.ImportReport;
import org.jspecify.annotations.Nullable;

/** The data of a dataset: upload, original, versions, schema, report. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final BlobStore blobs;
  private final Readership readership;
  private final Representations represent;

  @Inject
  DataResource(
      Datasets datasets, BlobStore blobs, Readership readership, Representations represent) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.readership = readership;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DataResource() {
    this(null, null, null, null);
  }

  @PUT
  @Path("/data")
  public Response upload(@PathParam("dataset") String slug, InputStream body) {
    Query query = Query.of(uri, "filename");
    String type = Optional.ofNullable(http.getContentType()).orElse("");
    if (!type.startsWith("text/csv") && !type.startsWith("application/octet-stream")) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", type)
          .with("expected", "text/csv");
    }
    int before = datasets.find(slug).current().map(DatasetVersion::number).orElse(0);
    String name = FileName.cleaned(query.text("filename").orElse(slug + ".csv"));
    Optional<BlobId> known = known(http.getHeader("If-Match"));
    DatasetVersion version =
        known.isPresent()
            ? datasets.replace(slug, known.get(), body, name)
            : datasets.upload(slug, body, name);
    VersionJson json = represent.version(slug, version);
    return version.number() == before
        ? Response.ok(json).build()
        : Response.created(URI.create(json.url())).entity(json).build();
  }

  @GET
  @Path("/original")
  @Produces(MediaType.WILDCARD)
  public Response original(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, "version");
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = version(dataset, query);
    Response answer =
        FileAnswer.of(
            blobs.path(version.original().id()),
            version.original(),
            version.originalName(),
            "text/csv",
            http);
    if (http.getMethod().equals("GET") && answer.getStatus() == 200) {
      readership.downloaded(dataset);
    }
    return answer;
  }

  @GET
  @Path("/versions")
  public VersionsJson versions(@PathParam("dataset") String slug) {
    Query.of(uri);
    return new VersionsJson(
        datasets.versions(slug).stream().map(v -> represent.version(slug, v)).toList());
  }

  @GET
  @Path("/versions/{number}")
  public VersionJson version(
      @PathParam("dataset") String slug, @PathParam("number") String number) {
    Query.of(uri);
    if (!number.matches("[0-9]{1,9}")) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return represent.version(slug, datasets.version(slug, Integer.parseInt(number)));
  }

  @GET
  @Path("/schema")
  public SchemaJson schema(@PathParam("dataset") String slug) {
    DatasetVersion version = version(datasets.find(slug), Query.of(uri, "version"));
    return new SchemaJson(
        version.number(), version.table().schema().fields().stream().map(FieldJson::of).toList());
  }

  @GET
  @Path("/report")
  public ReportJson report(@PathParam("dataset") String slug) {
    DatasetVersion version = version(datasets.find(slug), Query.of(uri, "version"));
    ImportReport report = version.report();
    return new ReportJson(
        version.number(),
        report.charset(),
        report.delimiter(),
        report.rows(),
        report.rejected(),
        report.findings());
  }

  private DatasetVersion version(Dataset dataset, Query query) {
    if (query.number("version").isPresent()) {
      return datasets.version(dataset.slug(), query.number("version").getAsInt());
    }
    return dataset.current().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** The original that the caller knows, by its ETag. */
  private static Optional<BlobId> known(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return Optional.empty();
    }
    if (!ifMatch.matches("\"[0-9a-f]{64}\"")) {
      throw Problem.invalid("If-Match", "not-a-tag");
    }
    return Optional.of(new BlobId(ifMatch.substring(1, 65)));
  }

  /** All versions, latest first. */
  record VersionsJson(List<VersionJson> versions) {}

  /** The columns of a version. */
  record SchemaJson(int version, List<FieldJson> fields) {}

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

  /** What was understood of the file. */
  record ReportJson(
      int version,
      String charset,
      String delimiter,
      long rows,
      long rejected,
      List<ImportReport.Finding> findings) {}
}
