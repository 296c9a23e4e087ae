package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.refresh.Refreshes;

/** A dataset: what it is, its rows, its columns, how to take it, what it was before. */
@Path("{tenant}/datasets/{dataset}")
@RequestScoped
@Produces(Html.TYPE)
public class DatasetPage {
  private final Sites sites;
  private final Datasets datasets;
  private final Readership readership;
  private final Refreshes refreshes;

  @Inject
  DatasetPage(Sites sites, Datasets datasets, Readership readership, Refreshes refreshes) {
    this.sites = sites;
    this.datasets = datasets;
    this.readership = readership;
    this.refreshes = refreshes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@PathParam("dataset") String slug, @Context UriInfo uri) {
    Site site = sites.tenant(uri);
    Dataset dataset = datasets.find(slug);
    if (isFirstLook(site.params())) {
      readership.viewed(dataset);
    }
    RowsView rows =
        dataset
            .current()
            .map(version -> new DatasetRows(site, dataset, version).view(datasets, version))
            .orElse(RowsView.NONE);
    return Html.page(
        "dataset",
        new DatasetDetails(site, dataset)
            .view(rows, datasets.versions(slug), refreshes.notice(dataset)));
  }

  /** Sorting, filtering and turning pages is one look at a dataset, not many. */
  private static boolean isFirstLook(Params params) {
    return params.values().keySet().stream().allMatch("lang"::equals);
  }
}
