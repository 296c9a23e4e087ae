package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cabildo.catalog.Datasets;
import org.cabildo.table.GeoJsonRows;
import org.cabildo.table.JsonRows;

/** The rows of a dataset as JSON: a list, a line for each row, or a map's features. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
public class JsonDownloadResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final String GEOJSON = "application/geo+json";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final Downloads downloads;

  @Inject
  JsonDownloadResource(Datasets datasets, Downloads downloads) {
    this.datasets = datasets;
    this.downloads = downloads;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JsonDownloadResource() {
    this(null, null);
  }

  @GET
  @Path("/data.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug) {
    return downloads.answer(slug, asked(), list());
  }

  @POST
  @Path("/data.json")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("dataset") String slug, InputStream body) {
    return downloads.answer(slug, asked(body), list());
  }

  @GET
  @Path("/data.ndjson")
  @Produces(NDJSON)
  public Response ndjson(@PathParam("dataset") String slug) {
    return downloads.answer(
        slug, asked(), DownloadForm.streamed("ndjson", NDJSON, datasets::export, JsonRows::lines));
  }

  @GET
  @Path("/data.geojson")
  @Produces(GEOJSON)
  public Response geojson(@PathParam("dataset") String slug) {
    return downloads.answer(slug, asked(), features());
  }

  @POST
  @Path("/data.geojson")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(GEOJSON)
  public Response geojson(@PathParam("dataset") String slug, InputStream body) {
    return downloads.answer(slug, asked(body), features());
  }

  private Query asked() {
    return Query.of(uri, Downloads.WORDS);
  }

  private Query asked(InputStream body) {
    Query.of(uri);
    return Query.of(body, Downloads.WORDS);
  }

  private DownloadForm list() {
    return DownloadForm.streamed(
        "json", MediaType.APPLICATION_JSON, datasets::export, JsonRows::array);
  }

  private DownloadForm features() {
    return DownloadForm.streamed("geojson", GEOJSON, datasets::features, GeoJsonRows::write);
  }
}
