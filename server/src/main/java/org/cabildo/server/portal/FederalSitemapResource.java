package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.federation.Federation;
import org.cabildo.federation.TenantFigures;

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
    List<Sitemap.Entry> lists = new ArrayList<>();
    lists.add(
        new Sitemap.Entry(
            site.links().absoluteRoot(FederalPagesResource.ADDRESS), Optional.empty()));
    for (TenantFigures f : federation.tenants()) {
      lists.add(
          new Sitemap.Entry(
              site.links().absoluteRoot("/" + f.tenant().id() + "/sitemap.xml"),
              f.lastPublished()));
    }
    return Sitemap.index(lists);
  }
}
