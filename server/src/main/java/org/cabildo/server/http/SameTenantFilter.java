package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/**
 * A resource of a tenant runs only in the scope of the tenant that its address names. Where the
 * door and the router read an address differently ({@code /%61pi/…}), nothing is there.
 */
@Provider
public class SameTenantFilter implements ContainerRequestFilter {
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<String> found = Door.tenant(request).map(Tenant::id).map(TenantId::value);
    Optional<String> named =
        Optional.ofNullable(context.getUriInfo().getPathParameters().getFirst("tenant"));
    if (named.isPresent() && !named.equals(found)) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
  }
}
