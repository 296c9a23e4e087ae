package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.catalog.SearchResult;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;

/** The datasets of a tenant: search and creation. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetsResource {
  private static final int DEFAULT_LIMIT = 20;

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final Search search;
  private final RequestContext request;
  private final Representations represent;

  @Inject
  DatasetsResource(
      Datasets datasets, Search search, RequestContext request, Representations represent) {
    this.datasets = datasets;
    this.search = search;
    this.request = request;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetsResource() {
    this(null, null, null, null);
  }

  @GET
  public SummaryJson.ListJson list() {
    Query query =
        Query.of(uri, "q", "office", "theme", "format", "license", "sort", "offset", "limit");
    int offset = query.number("offset").orElse(0);
    int limit = query.number("limit").orElse(DEFAULT_LIMIT);
    Locale language = request.language();
    SearchResult found =
        search.search(
            new SearchQuery(
                query.text("q"),
                query.texts("office"),
                query.texts("theme"),
                query.texts("format"),
                query.texts("license"),
                query.text("sort").map(DatasetsResource::sort).orElse(SearchQuery.Sort.RELEVANCE),
                offset,
                limit));
    Map<String, List<SummaryJson.FacetJson>> facets = new LinkedHashMap<>();
    facets.put("office", SummaryJson.FacetJson.of(found.offices(), language));
    facets.put("theme", SummaryJson.FacetJson.of(found.themes(), language));
    facets.put("format", SummaryJson.FacetJson.of(found.formats(), language));
    facets.put("license", SummaryJson.FacetJson.of(found.licenses(), language));
    return new SummaryJson.ListJson(
        found.total(),
        offset,
        limit,
        found.datasets().stream().map(represent::summary).toList(),
        facets);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(InputStream body) {
    Query.of(uri);
    DatasetInput input = Json.read(body, DatasetInput.class);
    Dataset created =
        datasets.create(
            input.description(Optional.empty()),
            input.state().map(DatasetInput::state).orElse(DatasetState.PUBLISHED));
    DatasetJson json = represent.dataset(created);
    return Response.created(URI.create(json.links().get("self"))).entity(json).build();
  }

  private static SearchQuery.Sort sort(String text) {
    return Arrays.stream(SearchQuery.Sort.values())
        .filter(s -> s.key().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid("sort", "not-one-of")
                    .with("values", "relevance, modified, title, views"));
  }
}
