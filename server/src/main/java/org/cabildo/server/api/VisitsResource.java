package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.identity.Visit;
import org.cabildo.identity.Visits;
import org.cabildo.server.http.Json;

/** When the operator of the installation sees what a tenant has not published. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/visits")
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Visits visits;

  @Inject
  VisitsResource(Visits visits) {
    this.visits = visits;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VisitsResource() {
    this(null);
  }

  @GET
  public VisitsJson list() {
    Query.of(uri);
    return new VisitsJson(visits.list().stream().map(VisitJson::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(InputStream body) {
    Query.of(uri);
    VisitInput input = Json.read(body, VisitInput.class);
    UUID begun = visits.begin(input.reason().orElse(""));
    VisitJson visit =
        visits.list().stream()
            .filter(v -> v.id().equals(begun))
            .map(VisitJson::of)
            .findFirst()
            .orElseThrow();
    return Response.status(Response.Status.CREATED).entity(visit).build();
  }

  @DELETE
  @Path("/{id}")
  public void end(@PathParam("id") String id) {
    Query.of(uri);
    visits.end(id);
  }

  /** Why somebody wants to look. */
  record VisitInput(Optional<String> reason) {}

  /** The latest visits. */
  record VisitsJson(List<VisitJson> visits) {}

  /** A visit; {@code open} while it goes on. */
  record VisitJson(
      String id, String operator, String reason, Instant beganAt, Instant endsAt, boolean open) {
    static VisitJson of(Visit visit) {
      return new VisitJson(
          visit.id().toString(),
          visit.operator(),
          visit.reason(),
          visit.beganAt(),
          visit.endsAt(),
          visit.goesOnAt(Instant.now()));
    }
  }
}
