package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobStore;
import org.cabildo.table.CsvDialect;
import org.cabildo.table.CsvRows;
import org.cabildo.table.JsonRows;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.XlsxRows;

/** The rows of a dataset as files: the whole table, or the whole answer to a query. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
public class RowsDownloadResource {
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PARQUET = "application/vnd.apache.parquet";
  private static final String[] DIALECT = Answers.whole("delimiter", "bom", "safe");
  private static final String[] WORDS = Answers.whole();

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final BlobStore blobs;
  private final Readership readership;
  private final VersionChoice choice;

  @Inject
  RowsDownloadResource(
      Datasets datasets, BlobStore blobs, Readership readership, VersionChoice choice) {
    this.datasets = datasets;
    this.blobs = blobs;
    this.readership = readership;
    this.choice = choice;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RowsDownloadResource() {
    this(null, null, null, null);
  }

  @GET
  @Path("/data.csv")
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug) {
    return csv(slug, Query.of(uri, DIALECT));
  }

  @POST
  @Path("/data.csv")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return csv(slug, Query.of(body, DIALECT));
  }

  @GET
  @Path("/data.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug) {
    return json(slug, Query.of(uri, WORDS));
  }

  @POST
  @Path("/data.json")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return json(slug, Query.of(body, WORDS));
  }

  @GET
  @Path("/data.ndjson")
  @Produces(NDJSON)
  public Response ndjson(@PathParam("dataset") String slug) {
    return download(slug, Query.of(uri, WORDS), "ndjson", NDJSON, "", JsonRows::lines);
  }

  @GET
  @Path("/data.xlsx")
  @Produces(XLSX)
  public Response xlsx(@PathParam("dataset") String slug) {
    return download(slug, Query.of(uri, WORDS), "xlsx", XLSX, "", XlsxRows::write);
  }

  /** The stored file itself, with ranges, unless only a part of the table is asked for. */
  @GET
  @Path("/data.parquet")
  @Produces(PARQUET)
  public Response parquet(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, WORDS);
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    if (query.table().equals(TableQuery.all())) {
      java.nio.file.Path file = blobs.path(version.table().parquet());
      Blob blob = new Blob(version.table().parquet(), file.toFile().length());
      count(dataset);
      return FileAnswer.of(file, blob, slug + ".parquet", PARQUET, http);
    }
    String tag = Answers.tag(version, query.table() + "parquet");
    if (Answers.isKnown(tag, http)) {
      return Response.notModified().header("ETag", tag).build();
    }
    java.nio.file.Path file = datasets.parquet(version, query.table());
    return attachment(taken(dataset, file), slug + ".parquet", PARQUET, tag);
  }

  private Response.ResponseBuilder taken(Dataset dataset, java.nio.file.Path temporary) {
    if (http.getMethod().equals("HEAD")) {
      delete(temporary);
      return Response.ok();
    }
    count(dataset);
    StreamingOutput body =
        out -> {
          try {
            Files.copy(temporary, out);
          } finally {
            delete(temporary);
          }
        };
    return Response.ok(body);
  }

  private static void delete(java.nio.file.Path temporary) {
    try {
      Files.delete(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response csv(String slug, Query query) {
    CsvDialect dialect = dialect(query);
    return download(
        slug,
        query,
        "csv",
        CSV + ";charset=UTF-8",
        dialect.toString(),
        (rows, out) -> CsvRows.write(rows, dialect, out));
  }

  private Response json(String slug, Query query) {
    return download(slug, query, "json", MediaType.APPLICATION_JSON, "", JsonRows::array);
  }

  private Response download(
      String slug,
      Query query,
      String extension,
      String type,
      String variant,
      BiConsumer<RowStream, OutputStream> writing) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    String tag = Answers.tag(version, query.table() + extension + variant);
    if (Answers.isKnown(tag, http)) {
      return Response.notModified().header("ETag", tag).build();
    }
    RowStream rows = datasets.export(version, query.table());
    return attachment(taken(dataset, rows, writing), slug + "." + extension, type, tag);
  }

  private static Response attachment(
      Response.ResponseBuilder answer, String name, String type, String tag) {
    return answer
        .type(type)
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .header("Content-Disposition", FileAnswer.attachment(name))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .build();
  }

  /** HEAD learns what is wrong with a query like GET, and takes no rows. */
  private Response.ResponseBuilder taken(
      Dataset dataset, RowStream rows, BiConsumer<RowStream, OutputStream> writing) {
    if (http.getMethod().equals("HEAD")) {
      rows.close();
      return Response.ok();
    }
    count(dataset);
    StreamingOutput body =
        out -> {
          try (rows) {
            writing.accept(rows, out);
          }
        };
    return Response.ok(body);
  }

  private void count(Dataset dataset) {
    if (!http.getMethod().equals("HEAD")) {
      readership.downloaded(dataset);
    }
  }

  private static CsvDialect dialect(Query query) {
    String delimiter = query.text("delimiter").orElse(",");
    char between =
        switch (delimiter) {
          case ",", ";", "|" -> delimiter.charAt(0);
          case "tab" -> '\t';
          default -> throw Problem.invalid("delimiter", "not-one-of").with("values", ", ; | tab");
        };
    return new CsvDialect(
        between,
        yes(query, "bom") ? CsvDialect.Mark.PRESENT : CsvDialect.Mark.ABSENT,
        yes(query, "safe") ? CsvDialect.Formulas.DISARMED : CsvDialect.Formulas.AS_THEY_ARE);
  }

  private static boolean yes(Query query, String name) {
    Optional<String> text = query.text(name);
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      throw Problem.invalid(name, "not-one-of").with("values", "true, false");
    }
    return text.equals(Optional.of("true"));
  }
}
