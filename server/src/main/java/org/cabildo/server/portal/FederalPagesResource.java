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
import org.cabildo.federation.SharedDataset;

/** The sitemap of the pages about all governments. */
@Path(FederalPagesResource.ADDRESS)
@RequestScoped
@Produces("application/xml;charset=UTF-8")
public class FederalPagesResource {
  static final String ADDRESS = "/sitemap-federal.xml";
  private final Sites sites;
  private final Federation federation;

  @Inject
  FederalPagesResource(Sites sites, Federation federation) {
    this.sites = sites;
    this.federation = federation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalPagesResource() {
    this(null, null);
  }

  /** The list. */
  @GET
  public String get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    List<Sitemap.Entry> entries = new ArrayList<>();
    for (String path : List.of("/", "/search", "/compare", "/developers")) {
      entries.add(new Sitemap.Entry(site.links().absolute(path), Optional.empty()));
    }
    for (SharedDataset shared : federation.shared()) {
      Address address = Address.of(site.links().absolute("/compare"));
      entries.add(
          new Sitemap.Entry(address.and("dataset", shared.slug()).toString(), Optional.empty()));
    }
    return Sitemap.pages(entries);
  }
}
