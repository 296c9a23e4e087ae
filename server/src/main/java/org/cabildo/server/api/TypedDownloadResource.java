package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.catalog.Datasets;
import org.cabildo.table.RowBatches;
import org.cabildo.table.TableQuery;
import org.cabildo.table.XlsxRows;

/** The rows of a dataset in files that know the types of their columns. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
public class TypedDownloadResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ARROW = "application/vnd.apache.arrow.stream";
  private static final String PARQUET = "application/vnd.apache.parquet";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final Downloads downloads;

  @Inject
  TypedDownloadResource(Datasets datasets, Downloads downloads) {
    this.datasets = datasets;
    this.downloads = downloads;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TypedDownloadResource() {
    this(null, null);
  }

  @GET
  @Path("/data.xlsx")
  @Produces(XLSX)
  public Response xlsx(@PathParam("dataset") String slug) {
    return downloads.answer(
        slug,
        Query.of(uri, Downloads.WORDS),
        DownloadForm.streamed("xlsx", XLSX, datasets::export, XlsxRows::write));
  }

  @GET
  @Path("/data.arrows")
  @Produces(ARROW)
  public Response arrow(@PathParam("dataset") String slug) {
    return downloads.answer(
        slug,
        Query.of(uri, Downloads.WORDS),
        DownloadForm.columnar("arrows", ARROW, datasets::batches, RowBatches::writeArrow));
  }

  /** The stored file itself, with ranges, unless only a part of the table is asked for. */
  @GET
  @Path("/data.parquet")
  @Produces(PARQUET)
  public Response parquet(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, Downloads.WORDS);
    DownloadForm form = DownloadForm.prepared("parquet", PARQUET, datasets::parquet);
    return query.table().equals(TableQuery.all())
        ? downloads.kept(slug, query, form)
        : downloads.answer(slug, query, form);
  }
}
