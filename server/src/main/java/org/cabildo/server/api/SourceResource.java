package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.refresh.Refreshes;
import org.cabildo.refresh.SourceTerms;
import org.cabildo.server.http.Json;

/** Where a dataset is brought up to date from. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/source")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Refreshes refreshes;
  private final Representations represent;

  @Inject
  SourceResource(Refreshes refreshes, Representations represent) {
    this.refreshes = refreshes;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SourceResource() {
    this(null, null);
  }

  @GET
  public SourceJson find(@PathParam("dataset") String slug) {
    Query.of(uri);
    return refreshes
        .find(slug)
        .map(represent::source)
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public SourceJson set(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return represent.source(refreshes.set(slug, Json.read(body, SourceInput.class).terms()));
  }

  @DELETE
  public void remove(@PathParam("dataset") String slug) {
    Query.of(uri);
    refreshes.remove(slug);
  }

  @POST
  @Path("/runs")
  public Response run(@PathParam("dataset") String slug) {
    Query.of(uri);
    return Response.accepted(represent.source(refreshes.run(slug)))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** A source, as sent. */
  record SourceInput(
      Optional<String> url,
      Optional<String> every,
      Optional<String> table,
      Optional<Boolean> paused) {
    SourceTerms terms() {
      return new SourceTerms(
          TenantInput.required("url", url),
          TenantInput.required("every", every),
          table,
          paused.orElse(false));
    }
  }
}
