package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;

/** The description of the API of one dataset, of its current version. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetApiResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final ApiDescription description;
  private final Datasets datasets;
  private final Representations represent;
  private final RequestContext request;

  @Inject
  DatasetApiResource(
      ApiDescription description,
      Datasets datasets,
      Representations represent,
      RequestContext request) {
    this.description = description;
    this.datasets = datasets;
    this.represent = represent;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetApiResource() {
    this(null, null, null, null);
  }

  @GET
  public Response describe(@PathParam("dataset") String slug) {
    Query.of(uri);
    Locale language = request.language();
    Dataset dataset = datasets.find(slug);
    return Response.ok(
            Json.bytes(
                description.of(
                    dataset,
                    dataset.current().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)),
                    represent.place(),
                    language)))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .build();
  }
}
