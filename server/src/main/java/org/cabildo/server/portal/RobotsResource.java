package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What search engines may read: every page, not the API and not the staff's pages. */
@RequestScoped
@Path("robots.txt")
@Produces(MediaType.TEXT_PLAIN)
public class RobotsResource {
  private final Sites sites;

  @Inject
  RobotsResource(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RobotsResource() {
    this(null);
  }

  /** For the installation. */
  @GET
  public String installation(@Context UriInfo uri) {
    return rules(sites.federal(uri));
  }

  static String rules(Site site) {
    return """
    User-agent: *
    Disallow: /api/
    Disallow: /*?*order=
    Disallow: /*?*after=
    Sitemap: %s
    """
        .formatted(site.links().absolute("/sitemap.xml"));
  }
}
