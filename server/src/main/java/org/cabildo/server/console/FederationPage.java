package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.federation.FederalStatistics;
import org.cabildo.server.api.StatisticsFile;
import org.jspecify.annotations.Nullable;

/** Who publishes what and how it is used, in one table of all tenants. */
@Path("console/federation")
@RequestScoped
public class FederationPage {
  private final Desks desks;
  private final FederalStatistics statistics;

  @Inject
  FederationPage(Desks desks, FederalStatistics statistics) {
    this.desks = desks;
    this.statistics = statistics;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederationPage() {
    this(null, null);
  }

  /** The page. */
  @GET
  @Produces(Desk.HTML)
  public Response get(
      @QueryParam("sort") @Nullable String sort, @QueryParam("order") @Nullable String order) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_FEDERATION);
    return desk.page(
        "federation",
        new FederationTable(desk, Optional.ofNullable(sort), Optional.ofNullable(order))
            .view(statistics.tenants()));
  }

  /** The same for a spreadsheet. */
  @GET
  @Path("tenants.csv")
  public Response csv() {
    desks.forThoseWhoMay(Permission.READ_FEDERATION);
    return StatisticsFile.answer(statistics.tenants());
  }
}
