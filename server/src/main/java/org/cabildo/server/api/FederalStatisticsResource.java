package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.federation.FederalStatistics;
import org.cabildo.federation.TenantStatistics;
import org.cabildo.server.http.RequestContext;

/** Who publishes what and how it is used, for analysts and operators. */
@RequestScoped
@Path("/api/v1/federation")
public class FederalStatisticsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final FederalStatistics statistics;
  private final RequestContext request;

  @Inject
  FederalStatisticsResource(FederalStatistics statistics, RequestContext request) {
    this.statistics = statistics;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalStatisticsResource() {
    this(null, null);
  }

  @GET
  @Path("/statistics/tenants")
  @Produces(MediaType.APPLICATION_JSON)
  public StatisticsJson tenants() {
    Query.of(uri);
    Locale language = request.language();
    return new StatisticsJson(
        statistics.tenants().stream().map(one -> TenantStatisticsJson.of(one, language)).toList());
  }

  @GET
  @Path("/statistics/tenants.csv")
  @Produces("text/csv")
  public Response csv() {
    Query.of(uri);
    return StatisticsFile.answer(statistics.tenants());
  }

  /** All tenants. */
  record StatisticsJson(List<TenantStatisticsJson> tenants) {}

  /** One of them. */
  record TenantStatisticsJson(
      String tenant,
      String name,
      long datasets,
      long offices,
      long rows,
      long bytes,
      long views,
      long downloads,
      long promises,
      long late,
      Optional<Instant> lastPublished) {
    static TenantStatisticsJson of(TenantStatistics one, Locale language) {
      return new TenantStatisticsJson(
          one.tenant().id().value(),
          one.tenant().name().in(language),
          one.published().datasets(),
          one.published().offices(),
          one.published().rows(),
          one.published().bytes(),
          one.use().views(),
          one.use().downloads(),
          one.plan().open(),
          one.plan().late(),
          one.published().last());
    }
  }
}
