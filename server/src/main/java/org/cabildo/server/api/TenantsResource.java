package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Onboarding;
import org.cabildo.federation.Federation;
import org.cabildo.federation.TenantFigures;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.Json;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.Tenant;

/** Who has a portal here. */
@RequestScoped
@Path("/api/v1/tenants")
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final Federation federation;
  private final Onboarding onboarding;
  private final RequestContext request;
  private final Addresses addresses;

  @Inject
  TenantsResource(
      Federation federation, Onboarding onboarding, RequestContext request, Addresses addresses) {
    this.federation = federation;
    this.onboarding = onboarding;
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantsResource() {
    this(null, null, null, null);
  }

  @GET
  public TenantsJson list() {
    Query.of(uri);
    return new TenantsJson(federation.tenants().stream().map(this::json).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(InputStream body) {
    Query.of(uri);
    Tenant opened = onboarding.open(Json.read(body, TenantInput.class).tenant(Optional.empty()));
    return Response.created(URI.create(addresses.of("/api/v1/tenants/" + opened.id())))
        .entity(json(federation.figures(opened)))
        .build();
  }

  private TenantJson json(TenantFigures figures) {
    return TenantJson.of(figures, addresses, request.language());
  }

  /** All tenants. */
  record TenantsJson(List<TenantJson> tenants) {}
}
