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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentFilter;
import org.cabildo.commitment.Commitments;
import org.cabildo.commitment.PublicationPlan;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;

/** The publication plan of a tenant. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/commitments")
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Commitments commitments;
  private final Representations represent;
  private final RequestContext request;

  @Inject
  CommitmentsResource(Commitments commitments, Representations represent, RequestContext request) {
    this.commitments = commitments;
    this.represent = represent;
    this.request = request;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CommitmentsResource() {
    this(null, null, null);
  }

  @GET
  public CommitmentJson.PlanJson list() {
    Query query = Query.of(uri, "office", "state", "late");
    PublicationPlan plan =
        commitments.list(
            new CommitmentFilter(
                query.text("office"),
                query.text("state").map(CommitmentMove::state),
                query.yes("late")));
    return new CommitmentJson.PlanJson(
        plan.figures(), plan.commitments().stream().map(this::json).toList());
  }

  @GET
  @Path("/{commitment}")
  public CommitmentJson find(@PathParam("commitment") String slug) {
    Query.of(uri);
    return json(commitments.find(slug));
  }

  @PUT
  @Path("/{commitment}")
  @Consumes(MediaType.APPLICATION_JSON)
  public CommitmentJson put(@PathParam("commitment") String slug, InputStream body) {
    Query.of(uri);
    return json(commitments.put(Json.read(body, CommitmentInput.class).description(slug)));
  }

  @PATCH
  @Path("/{commitment}")
  @Consumes(MediaType.APPLICATION_JSON)
  public CommitmentJson move(@PathParam("commitment") String slug, InputStream body) {
    Query.of(uri);
    return json(Json.read(body, CommitmentMove.class).of(slug, commitments));
  }

  private CommitmentJson json(Commitment commitment) {
    return CommitmentJson.of(commitment, represent.place(), request.language());
  }
}
