package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.catalog.PublicationRequests;

/** What waits in a tenant to be published: for somebody's decision, or for its time. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/publication-requests")
@Produces(MediaType.APPLICATION_JSON)
public class OpenRequestsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final PublicationRequests requests;
  private final Representations represent;

  @Inject
  OpenRequestsResource(PublicationRequests requests, Representations represent) {
    this.requests = requests;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected OpenRequestsResource() {
    this(null, null);
  }

  @GET
  public PublicationRequestJson.ListJson list() {
    Query.of(uri);
    return new PublicationRequestJson.ListJson(
        requests.open().stream().map(represent::request).toList());
  }
}
