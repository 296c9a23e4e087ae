package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.cabildo.catalog.Profiles;

/** The logo of a portal, for who administers it. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/profile/logo")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileLogoResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Profiles profiles;

  @Inject
  ProfileLogoResource(Profiles profiles) {
    this.profiles = profiles;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProfileLogoResource() {
    this(null);
  }

  @PUT
  @Consumes({"image/svg+xml", "image/png", "image/jpeg"})
  public void change(InputStream body) throws IOException {
    Query.of(uri);
    profiles.changeLogo(body);
  }

  @DELETE
  public void remove() {
    Query.of(uri);
    profiles.removeLogo();
  }
}
