package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What search engines may read under a host name mapped to a tenant. */
@RequestScoped
@Path("{tenant}/robots.txt")
@Produces(MediaType.TEXT_PLAIN)
public class PortalRobotsResource {
  private final Sites sites;

  @Inject
  PortalRobotsResource(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PortalRobotsResource() {
    this(null);
  }

  /** For this portal. */
  @GET
  public String portal(@Context UriInfo uri) {
    return RobotsResource.rules(sites.tenant(uri));
  }
}
