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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.federation.FederatedRows;
import org.cabildo.federation.FederatedSearchResult;
import org.cabildo.federation.Federation;
import org.cabildo.federation.TenantFigures;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.TenantId;

/** Published things of all tenants. */
@RequestScoped
@Path("/api/v1/federation")
@Produces(MediaType.APPLICATION_JSON)
public class FederationResource {
  private static final String[] WORDS = Answers.page("dataset", "tenant");

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Federation federation;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  FederationResource(Federation federation, RequestContext request, Addresses addresses) {
    this.federation = federation;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederationResource() {
    this(null, null, null);
  }

  @GET
  @Path("/tenants")
  public TenantsResource.TenantsJson tenants() {
    Query.of(uri);
    Locale language = request.language();
    return new TenantsResource.TenantsJson(
        federation.tenants().stream().map(f -> TenantJson.of(f, addresses, language)).toList());
  }

  @GET
  @Path("/statistics")
  public StatisticsJson statistics() {
    Query.of(uri);
    List<TenantFigures> all = federation.tenants();
    return new StatisticsJson(
        all.size(),
        all.stream().mapToLong(TenantFigures::datasets).sum(),
        all.stream().mapToLong(TenantFigures::offices).sum(),
        all.stream().mapToLong(TenantFigures::rows).sum());
  }

  @GET
  @Path("/datasets")
  public SharedJson shared() {
    Query.of(uri);
    Locale language = request.language();
    return new SharedJson(
        federation.shared().stream()
            .map(
                s ->
                    new SharedDatasetJson(
                        s.slug(),
                        s.title().in(language),
                        s.tenants().stream().map(TenantId::value).toList(),
                        s.rows()))
            .toList());
  }

  @GET
  @Path("/search")
  public SummaryJson.ListJson search() {
    Query query = Query.of(uri, "q", "tenant", "offset", "limit");
    int offset = query.number("offset").orElse(0);
    int limit = query.number("limit").orElse(20);
    Locale language = request.language();
    FederatedSearchResult found = federation.search(query.text("q"), tenants(query), offset, limit);
    return new SummaryJson.ListJson(
        found.total(),
        offset,
        limit,
        found.hits().stream().map(hit -> json(hit, language)).toList(),
        Map.of("tenant", SummaryJson.FacetJson.of(found.tenants(), language)));
  }

  @GET
  @Path("/rows")
  public Response rows() {
    Query query = Query.of(uri, WORDS);
    return rows(query);
  }

  @POST
  @Path("/rows")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response rows(InputStream body) {
    Query.of(uri);
    Query query = Query.of(body, WORDS);
    return rows(query);
  }

  private Response rows(Query query) {
    String slug = TenantInput.required("dataset", query.text("dataset"));
    try (FederatedRows rows = federation.rows(slug, tenants(query), query.table())) {
      return Response.ok(RowPage.of(rows), MediaType.APPLICATION_JSON).build();
    }
  }

  private SummaryJson json(FederatedSearchResult.Hit hit, Locale language) {
    return SummaryJson.of(
        hit.dataset(),
        Optional.of(hit.tenant().value()),
        Optional.of(hit.tenantName().in(language)),
        addresses.of("/" + hit.tenant() + "/datasets/" + hit.dataset().slug()),
        language);
  }

  private static List<TenantId> tenants(Query query) {
    return query.texts("tenant").stream().map(FederationResource::tenant).distinct().toList();
  }

  private static TenantId tenant(String text) {
    if (!TenantId.isValid(text)) {
      throw Problem.of(ErrorCode.TENANT_NOT_FOUND).with("tenant", text);
    }
    return new TenantId(text);
  }

  /** How much there is. */
  record StatisticsJson(long tenants, long datasets, long offices, long rows) {}

  /** Datasets that several tenants publish under one name. */
  record SharedJson(List<SharedDatasetJson> datasets) {}

  /** One of them. */
  record SharedDatasetJson(String slug, String title, List<String> tenants, long rows) {}
}
