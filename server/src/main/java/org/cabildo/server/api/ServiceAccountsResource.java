package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.identity.ServiceAccount;
import org.cabildo.identity.ServiceAccounts;
import org.cabildo.server.http.Json;

/** Programs of the identity provider with a role in a tenant. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceAccountsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  private final ServiceAccounts accounts;

  @Inject
  ServiceAccountsResource(ServiceAccounts accounts) {
    this.accounts = accounts;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ServiceAccountsResource() {
    this(null);
  }

  @GET
  public ServiceAccountsJson list() {
    Query.of(uri);
    return new ServiceAccountsJson(accounts.list().stream().map(ServiceAccountJson::of).toList());
  }

  @PUT
  @Path("/{subject}")
  @Consumes(MediaType.APPLICATION_JSON)
  public ServiceAccountJson assign(@PathParam("subject") String subject, InputStream body) {
    Query.of(uri);
    ServiceAccountInput input = Json.read(body, ServiceAccountInput.class);
    return ServiceAccountJson.of(
        accounts.assign(
            subject,
            TenantInput.required("name", input.name()),
            TokensResource.role(TenantInput.required("role", input.role())),
            input.office()));
  }

  @DELETE
  @Path("/{subject}")
  public void remove(@PathParam("subject") String subject) {
    Query.of(uri);
    accounts.remove(subject);
  }

  /** What to give. */
  record ServiceAccountInput(
      Optional<String> name, Optional<String> role, Optional<String> office) {}

  /** All of a tenant. */
  record ServiceAccountsJson(List<ServiceAccountJson> serviceAccounts) {}

  /** One of them. */
  record ServiceAccountJson(
      String subject, String name, String role, Optional<String> office, Instant since) {
    static ServiceAccountJson of(ServiceAccount account) {
      return new ServiceAccountJson(
          account.id(),
          account.name(),
          account.role().name().toLowerCase(Locale.ROOT),
          account.office(),
          account.since());
    }
  }
}
