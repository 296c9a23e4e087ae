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
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Readership;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.RowStream;

/** A dataset: what it is, its rows, its columns, how to take it, what it was before. */
@Path("{tenant}/datasets/{dataset}")
@RequestScoped
@Produces(Html.TYPE)
public class DatasetPage {
  private final Sites sites;
  private final Datasets datasets;
  private final Readership readership;

  @Inject
  DatasetPage(Sites sites, Datasets datasets, Readership readership) {
    this.sites = sites;
    this.datasets = datasets;
    this.readership = readership;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetPage() {
    this(null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@PathParam("dataset") String slug, @Context UriInfo uri) {
    Site site = sites.tenant(uri);
    Dataset dataset = datasets.find(slug);
    if (isFirstLook(site.params())) {
      readership.viewed(dataset);
    }
    Optional<TableView> table = dataset.current().map(version -> table(site, dataset, version));
    return Html.page(
        "dataset", new DatasetDetails(site, dataset).view(table, datasets.versions(slug)));
  }

  /** Sorting, filtering and turning pages is one look at a dataset, not many. */
  private static boolean isFirstLook(Params params) {
    return params.values().keySet().stream().allMatch("lang"::equals);
  }

  /** The rows, or why the filters of the address make no sense: the page is useful either way. */
  private TableView table(Site site, Dataset dataset, DatasetVersion version) {
    RowTable table = new RowTable(site, dataset, version);
    Optional<TableView> senseless = table.senseless();
    if (senseless.isPresent()) {
      return senseless.get();
    }
    try (RowStream rows = datasets.rows(version, table.query())) {
      return table.answered(rows);
    } catch (Problem problem) {
      if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
        throw problem;
      }
      return table.refused(problem);
    }
  }
}
