package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.catalog.Onboarding;
import org.cabildo.federation.Federation;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.Tenant;

/** One tenant: what defines it and how much it publishes. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
public class TenantResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Federation federation;
  private final Onboarding onboarding;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  TenantResource(
      Federation federation, Onboarding onboarding, RequestContext request, Addresses addresses) {
    this.federation = federation;
    this.onboarding = onboarding;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantResource() {
    this(null, null, null, null);
  }

  @GET
  public TenantJson find(@PathParam("tenant") String tenant) {
    Query.of(uri);
    return json(request.tenant());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public TenantJson change(@PathParam("tenant") String tenant, InputStream body) {
    Query.of(uri);
    return json(onboarding.change(Json.read(body, TenantInput.class).tenant(Optional.of(tenant))));
  }

  private TenantJson json(Tenant tenant) {
    return TenantJson.of(federation.figures(tenant), addresses, request.language());
  }
}
