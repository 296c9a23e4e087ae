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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.CsvRows;
import org.cabildo.table.JsonRows;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/** The rows of a dataset: pages of a query, and whole answers to download. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
public class RowsResource {
  private static final String CSV = "text/csv";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final Readership readership;
  private final Representations represent;

  @Inject
  RowsResource(Datasets datasets, Readership readership, Representations represent) {
    this.datasets = datasets;
    this.readership = readership;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RowsResource() {
    this(null, null, null);
  }

  @GET
  @Path("/rows")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response rows(@PathParam("dataset") String slug) {
    Query query =
        Query.of(uri, "select", "where", "group", "order", "limit", "after", "version", "format");
    return page(slug, query);
  }

  @POST
  @Path("/rows")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response rows(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    Query query =
        Query.of(body, "select", "where", "group", "order", "limit", "after", "version", "format");
    return page(slug, query);
  }

  @GET
  @Path("/data.csv")
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug) {
    return csv(slug, Query.of(uri, "select", "where", "group", "order", "limit", "version"));
  }

  @POST
  @Path("/data.csv")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(CSV)
  public Response csv(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return csv(slug, Query.of(body, "select", "where", "group", "order", "limit", "version"));
  }

  @GET
  @Path("/data.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug) {
    return json(slug, Query.of(uri, "select", "where", "group", "order", "limit", "version"));
  }

  @POST
  @Path("/data.json")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return json(slug, Query.of(body, "select", "where", "group", "order", "limit", "version"));
  }

  private Response csv(String slug, Query query) {
    return download(slug, "csv", CSV + ";charset=UTF-8", query, CsvRows::write);
  }

  private Response json(String slug, Query query) {
    return download(slug, "json", MediaType.APPLICATION_JSON, query, JsonRows::array);
  }

  private Response page(String slug, Query asked) {
    TableQuery query = asked.table();
    Optional<String> format = asked.text("format");
    DatasetVersion version = version(datasets.find(slug), asked.number("version"));
    String tag = tag(version, query.toString() + format);
    if (isKnown(tag)) {
      return Response.notModified().header("ETag", tag).build();
    }
    boolean asCsv = format.map(RowsResource::isCsv).orElseGet(this::asksForCsv);
    byte[] page;
    Optional<String> next;
    try (RowStream rows = datasets.rows(version, query)) {
      page = asCsv ? csv(rows) : RowPage.of(version.number(), rows);
      next = rows.cursor();
    }
    Response.ResponseBuilder answer =
        Response.ok(page, asCsv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
            .header("ETag", tag)
            .header("Cache-Control", "no-cache");
    next.filter(cursor -> !http.getMethod().equals("POST"))
        .ifPresent(
            cursor -> answer.header("Link", "<" + following(slug, cursor) + ">; rel=\"next\""));
    return answer.build();
  }

  private static byte[] csv(RowStream rows) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    CsvRows.write(rows, page);
    return page.toByteArray();
  }

  private Response download(
      String slug,
      String extension,
      String type,
      Query query,
      BiConsumer<RowStream, OutputStream> writing) {
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = version(dataset, query.number("version"));
    String tag = tag(version, query.table() + extension);
    if (isKnown(tag)) {
      return Response.notModified().header("ETag", tag).build();
    }
    RowStream rows = datasets.export(version, query.table());
    return taken(dataset, rows, writing)
        .type(type)
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .header("Content-Disposition", FileAnswer.attachment(slug + "." + extension))
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
    readership.downloaded(dataset);
    StreamingOutput body =
        out -> {
          try (rows) {
            writing.accept(rows, out);
          }
        };
    return Response.ok(body);
  }

  private DatasetVersion version(Dataset dataset, OptionalInt number) {
    if (number.isPresent()) {
      return datasets.version(dataset.slug(), number.getAsInt());
    }
    return dataset.current().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  private boolean isKnown(String tag) {
    String known = http.getHeader("If-None-Match");
    return known != null
        && !http.getMethod().equals("POST")
        && List.of(known.split("\\s*,\\s*")).contains(tag);
  }

  /** Rows never change within a version, so version and question name the answer. */
  private static String tag(DatasetVersion version, String question) {
    return "\""
        + version.table().parquet().sha256().substring(0, 24)
        + "-"
        + version.number()
        + "-"
        + Integer.toHexString(question.hashCode())
        + "\"";
  }

  private boolean asksForCsv() {
    String accept = Optional.ofNullable(http.getHeader("Accept")).orElse("");
    return accept.contains(CSV) && !accept.contains(MediaType.APPLICATION_JSON);
  }

  private static boolean isCsv(String format) {
    return switch (format) {
      case "csv" -> true;
      case "json" -> false;
      default -> throw Problem.invalid("format", "not-one-of").with("values", "json, csv");
    };
  }

  private String following(String slug, String cursor) {
    return UriBuilder.fromUri(represent.place().api(slug) + "/rows")
        .replaceQuery(uri.getRequestUri().getRawQuery())
        .replaceQueryParam("after", cursor)
        .build()
        .toString();
  }
}
