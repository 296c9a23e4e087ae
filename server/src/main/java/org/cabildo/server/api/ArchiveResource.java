package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.moving.Departures;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.RequestContext;

/** All that a tenant has, in one signed archive. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/archive")
public class ArchiveResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Departures departures;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  ArchiveResource(Departures departures, RequestContext request, Addresses addresses) {
    this.departures = departures;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ArchiveResource() {
    this(null, null, null);
  }

  @POST
  @Produces(ArchiveAnswer.ZIP)
  public Response export() {
    Query.of(uri);
    return ArchiveAnswer.of(departures.pack(addresses.of("")), request.tenant());
  }
}
