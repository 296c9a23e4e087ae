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
import java.net.URI;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenants.roll.RollCsv;
import org.cabildo.tenants.roll.RollStatus;
import org.cabildo.tenants.roll.Rolls;

/** Many portals from one file. */
@RequestScoped
@Path("/api/v1/rolls")
@Produces(MediaType.APPLICATION_JSON)
public class RollsResource {
  private static final String CSV = "text/csv";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Rolls rolls;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  RollsResource(Rolls rolls, RequestContext request, Addresses addresses) {
    this.rolls = rolls;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RollsResource() {
    this(null, null, null);
  }

  @POST
  @Consumes(CSV)
  public Response check(InputStream body) {
    Query.of(uri);
    RollStatus checked = rolls.check(body);
    return Response.created(URI.create(addresses.of("/api/v1/rolls/" + checked.id())))
        .entity(RollJson.of(checked, request.language()))
        .build();
  }

  @GET
  @Path("/{id}")
  public RollJson find(@PathParam("id") String id) {
    Query.of(uri);
    return RollJson.of(rolls.find(id), request.language());
  }

  @POST
  @Path("/{id}/opening")
  public Response open(@PathParam("id") String id) {
    Query.of(uri);
    return Response.accepted(RollJson.of(rolls.open(id), request.language())).build();
  }

  @GET
  @Path("/{id}/wrong.csv")
  @Produces(CSV)
  public Response wrong(@PathParam("id") String id) {
    Query.of(uri);
    return RollFiles.wrong(rolls.find(id), request.language());
  }

  @POST
  @Path("/{id}/links")
  @Produces(CSV)
  public Response links(@PathParam("id") String id) {
    Query.of(uri);
    return RollFiles.attached(
        RollCsv.links(
            rolls.takeLinks(id),
            token -> addresses.of("/console/invitations/" + token),
            request.language()),
        "enlaces.csv");
  }
}
