package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetState;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.Json;

/** One dataset of a tenant: its description and its life. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Datasets datasets;
  private final Representations represent;

  @Inject
  DatasetResource(Datasets datasets, Representations represent) {
    this.datasets = datasets;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetResource() {
    this(null, null);
  }

  /** With the address of the description of its API (RFC 8631), once it has rows to ask. */
  @GET
  public Response find(@PathParam("dataset") String slug) {
    Query.of(uri);
    DatasetJson json = represent.dataset(datasets.find(slug));
    Response.ResponseBuilder answer = Response.ok(json);
    if (json.version().isPresent()) {
      answer.header("Link", "<" + json.links().get("openapi") + ">; rel=\"service-desc\"");
    }
    return answer.build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public DatasetJson describe(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    DatasetInput input = Json.read(body, DatasetInput.class);
    if (input.state().isPresent()) {
      throw Problem.invalid("state", "fixed");
    }
    return represent.dataset(datasets.describe(slug, input.description(Optional.of(slug))));
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  public DatasetJson move(@PathParam("dataset") String slug, InputStream body) {
    Query.of(uri);
    return represent.dataset(Json.read(body, StateInput.class).of(slug, datasets));
  }

  /** A move in a dataset's life. */
  record StateInput(
      Optional<String> state, Optional<String> personalData, Optional<String> reason) {
    Dataset of(String slug, Datasets datasets) {
      DatasetState wanted = DatasetInput.state(TenantInput.required("state", state));
      if (wanted == DatasetState.PUBLISHED) {
        return datasets.show(slug, Consent.of(personalData, reason));
      }
      if (personalData.isPresent()) {
        throw Problem.invalid("personalData", "not-with").with("other", wanted.key());
      }
      return wanted == DatasetState.WITHDRAWN
          ? datasets.withdraw(slug, TenantInput.required("reason", reason))
          : datasets.redraft(slug, reason);
    }
  }
}
