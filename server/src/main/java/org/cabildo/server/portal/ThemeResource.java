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

/** The style sheet of one government. */
@Path("{tenant}/theme.css")
@RequestScoped
public class ThemeResource {
  private final Sites sites;

  @Inject
  ThemeResource(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ThemeResource() {
    this(null);
  }

  /** The sheet. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    return Response.ok(ThemeSheet.of(site.tenant().orElseThrow(), site.patterns()).css(), Html.CSS)
        .header(HttpHeaders.CACHE_CONTROL, Html.caching(site.params()))
        .build();
  }
}
