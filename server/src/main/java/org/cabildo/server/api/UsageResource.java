package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cabildo.catalog.Quotas;
import org.cabildo.server.http.Json;

/** How much a tenant keeps and did today, beside how much it may. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Quotas quotas;

  @Inject
  UsageResource(Quotas quotas) {
    this.quotas = quotas;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UsageResource() {
    this(null);
  }

  @GET
  @Path("/usage")
  public UsageJson usage() {
    Query.of(uri);
    return UsageJson.of(quotas.usage());
  }

  @PUT
  @Path("/quota")
  @Consumes(MediaType.APPLICATION_JSON)
  public UsageJson set(InputStream body) {
    Query.of(uri);
    return UsageJson.of(quotas.set(Json.read(body, QuotaInput.class).quota()));
  }
}
