package org.cabildo.server.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A tenant's logo, which may be anything that is SVG: no script of it ever runs. */
@Path("{tenant}/logo.svg")
@RequestScoped
public class LogoResource {
  private final Sites sites;

  @Inject
  LogoResource(Sites sites) {
    this.sites = sites;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected LogoResource() {
    this(null);
  }

  /** The picture. */
  @GET
  public Response get(@Context UriInfo uri) {
    Site site = sites.tenant(uri);
    return Response.ok(Logo.of(site.tenant().orElseThrow()).svg(), "image/svg+xml")
        .header(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, Html.caching(site.params()))
        .build();
  }
}
