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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.problem.Problem;
import org.cabildo.table.CsvRows;
import org.cabildo.table.Explanation;
import org.cabildo.table.Facet;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/** The rows of a dataset: pages of a query. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
public class RowsResource {
  private static final String CSV = "text/csv";
  private static final String[] WORDS =
      Answers.page("version", "asOf", "format", "facets", "explain");

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final Representations represent;
  private final VersionChoice choice;
  private final Readership readership;

  @Inject
  RowsResource(
      Datasets datasets, Representations represent, VersionChoice choice, Readership readership) {
    this.datasets = datasets;
    this.represent = represent;
    this.choice = choice;
    this.readership = readership;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RowsResource() {
    this(null, null, null, null);
  }

  @GET
  @Path("/rows")
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response rows(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, WORDS);
    return answer(slug, query);
  }

  @POST
  @Path("/rows")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response rows(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    Query query = Query.of(body, WORDS);
    return answer(slug, query);
  }

  private Response answer(String slug, Query asked) {
    boolean asCsv = asked.text("format").map(RowsResource::isCsv).orElseGet(this::asksForCsv);
    Optional<String> facets = asked.text("facets");
    boolean explain = asked.yes("explain");
    if (asCsv && (explain || facets.isPresent())) {
      throw notWith(explain ? "explain" : "facets", "format=csv");
    }
    if (explain && facets.isPresent()) {
      throw notWith("facets", "explain");
    }
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, asked);
    String type = asCsv ? CSV : MediaType.APPLICATION_JSON;
    String tag = Answers.tag(version, asked.table().toString() + type + facets);
    if (explain) {
      Explanation explanation = datasets.explain(version, asked.table());
      return Response.ok(ExplanationJson.of(version.number(), tag, explanation))
          .header("Cache-Control", "no-cache")
          .build();
    }
    readership.asked(dataset, datasets.named(version, asked.table()));
    return Answers.isKnown(tag, http)
        ? Response.notModified().header("ETag", tag).build()
        : page(slug, version, asked.table(), facets, type)
            .header("ETag", tag)
            .header("Cache-Control", "no-cache")
            .build();
  }

  private Response.ResponseBuilder page(
      String slug, DatasetVersion version, TableQuery query, Optional<String> facets, String type) {
    byte[] page;
    Optional<String> next;
    Optional<List<Facet>> counted = facets.map(f -> datasets.facets(version, query, f));
    try (RowStream rows = datasets.rows(version, query)) {
      page = type.equals(CSV) ? csv(rows) : RowPage.of(version.number(), rows, counted);
      next = rows.cursor();
    }
    Response.ResponseBuilder answer =
        Response.ok(page, type.equals(CSV) ? CSV + ";charset=UTF-8" : type);
    next.filter(cursor -> !http.getMethod().equals("POST"))
        .ifPresent(
            cursor -> answer.header("Link", "<" + following(slug, cursor) + ">; rel=\"next\""));
    return answer;
  }

  private static Problem notWith(String parameter, String other) {
    return Problem.invalid(parameter, "not-with").with("other", other);
  }

  private static byte[] csv(RowStream rows) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    CsvRows.write(rows, page);
    return page.toByteArray();
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
