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
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Search;
import org.cabildo.catalog.SearchQuery;
import org.cabildo.server.api.ApiDescription;
import org.cabildo.table.Explanation;
import org.cabildo.table.Tables;

/** How programs read and publish on a portal, with questions to its most viewed dataset. */
@Path("{tenant}/developers")
@RequestScoped
@Produces(Html.TYPE)
public class DevelopersPage {
  private final Sites sites;
  private final Search search;
  private final Datasets datasets;
  private final ApiDescription description;
  private final Tables tables;

  @Inject
  DevelopersPage(
      Sites sites, Search search, Datasets datasets, ApiDescription description, Tables tables) {
    this.sites = sites;
    this.search = search;
    this.datasets = datasets;
    this.description = description;
    this.tables = tables;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DevelopersPage() {
    this(null, null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    Optional<Dataset> dataset =
        search.search(SearchQuery.everything(SearchQuery.Sort.VIEWS, 1)).datasets().stream()
            .findFirst()
            .map(d -> datasets.find(d.slug()));
    return Html.page("developers", view(site, description, tables.limits(), dataset));
  }

  static DevelopersView view(
      Site site, ApiDescription description, Explanation.Limits limits, Optional<Dataset> dataset) {
    return new Developers(site, description, limits)
        .view(
            dataset.map(d -> QuestionSamples.of(site, d)),
            List.of(new Link(site.texts().of("footer.feed"), site.links().feed())));
  }
}
