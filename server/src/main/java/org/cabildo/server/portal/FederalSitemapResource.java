package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.federation.Federation;

/** The sitemaps of all portals. */
@Path("sitemap.xml")
@RequestScoped
@Produces("application/xml;charset=UTF-8")
public class FederalSitemapResource {
  private final Sites sites;
  private final Federation federation;

  @Inject
  FederalSitemapResource(Sites sites, Federation federation) {
    this.sites = sites;
    this.federation = federation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalSitemapResource() {
    this(null, null);
  }

  /** The list. */
  @GET
  public String get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    return Sitemap.index(
        federation.tenants().stream()
            .map(
                f ->
                    new Sitemap.Entry(
                        site.links().absoluteRoot("/" + f.tenant().id() + "/sitemap.xml"),
                        f.lastPublished()))
            .toList());
  }
}
