package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.server.portal.theme.ThemeSheet;

/** The style sheet of the federal portal. */
@Path("theme.css")
@RequestScoped
public class FederalThemeResource {
  private final Sites sites;

  @Inject
  FederalThemeResource(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FederalThemeResource() {
    this(null);
  }

  /** The sheet. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.federal(uri);
    return Response.ok(ThemeSheet.federal(site.patterns()).css(), Html.CSS)
        .header(HttpHeaders.CACHE_CONTROL, Html.caching(site.params()))
        .build();
  }
}
