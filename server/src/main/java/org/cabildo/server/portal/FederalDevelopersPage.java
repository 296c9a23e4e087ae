package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.cabildo.federation.FederatedRows;
import org.cabildo.federation.Federation;
import org.cabildo.federation.SharedDataset;
import org.cabildo.server.api.ApiDescription;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.Tables;

/** How programs read all portals at once, with questions to the dataset that most publish. */
@Path("developers")
@RequestScoped
@Produces(Html.TYPE)
public class FederalDevelopersPage {
  private final Sites sites;
  private final Federation federation;
  private final ApiDescription description;
  private final Tables tables;

  @Inject
  FederalDevelopersPage(
      Sites sites, Federation federation, ApiDescription description, Tables tables) {
    this.sites = sites;
    this.federation = federation;
    this.description = description;
    this.tables = tables;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalDevelopersPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    Optional<DevelopersView.Sample> sample =
        federation.shared().stream()
            .findFirst()
            .map(shared -> QuestionSamples.of(site, shared, columns(shared)));
    return Html.page(
        "developers", new Developers(site, description, tables.limits()).view(sample, List.of()));
  }

  private List<RowStream.Column> columns(SharedDataset shared) {
    try (FederatedRows rows = federation.rows(shared.slug(), shared.tenants(), TableQuery.all())) {
      return rows.rows().columns();
    }
  }
}
