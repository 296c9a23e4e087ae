package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.RequestContext;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/** How the answer to a query is cited, and whether it still is what was cited. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class CitationResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final VersionChoice choice;
  private final Representations represent;
  private final RequestContext request;

  @Inject
  CitationResource(
      Datasets datasets, VersionChoice choice, Representations represent, RequestContext request) {
    this.datasets = datasets;
    this.choice = choice;
    this.represent = represent;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CitationResource() {
    this(null, null, null, null);
  }

  @GET
  @Path("/cite")
  public CitationJson cite(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, Answers.whole());
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    Hashed hashed = hashed(version, query.table());
    LocalDate today = LocalDate.now(request.tenant().zone());
    String url = Permalink.of(represent.place().api(slug), query.table(), version.number());
    Citation citation = new Citation(request.tenant(), dataset, version, url, Optional.of(today));
    Locale language = request.language();
    return new CitationJson(
        citation.text(language),
        citation.bibtex(language),
        url,
        hashed.sha256(),
        hashed.rows(),
        version.number(),
        today);
  }

  @GET
  @Path("/verify")
  public VerificationJson verify(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, Answers.whole("sha256"));
    Dataset dataset = datasets.find(slug);
    String given =
        query
            .text("sha256")
            .orElseThrow(() -> Problem.invalid("sha256", "required"))
            .toLowerCase(Locale.ROOT);
    if (!given.matches("[0-9a-f]{64}")) {
      throw Problem.invalid("sha256", "wrong-shape");
    }
    if (query.number("version").isEmpty()) {
      throw Problem.invalid("version", "required");
    }
    String actual = hashed(choice.of(dataset, query), query.table()).sha256();
    return new VerificationJson(actual.equals(given), actual);
  }

  private Hashed hashed(DatasetVersion version, TableQuery query) {
    try (RowStream rows = datasets.export(version, query)) {
      OptionalInt limit = query.limit();
      long count = limit.isPresent() ? Math.min(rows.total(), limit.getAsInt()) : rows.total();
      return new Hashed(CsvHash.of(rows), count);
    }
  }

  private record Hashed(String sha256, long rows) {}

  /** How the answer to a query is cited. */
  record CitationJson(
      String text,
      String bibtex,
      String url,
      String sha256,
      long rows,
      int version,
      LocalDate accessed) {}

  /** Whether an answer is what was cited. */
  record VerificationJson(boolean matches, String sha256) {}
}
