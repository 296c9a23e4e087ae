package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Under a host name mapped to a tenant, {@code /datasets/x} is {@code /{tenant}/datasets/x}. */
@Provider
@PreMatching
public class HostRewrite implements ContainerRequestFilter {
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (Door.isByHost(request)) {
      UriInfo uri = context.getUriInfo();
      String tenant = Door.tenant(request).orElseThrow().id().value();
      context.setRequestUri(
          uri.getRequestUriBuilder()
              .replacePath("/" + tenant + "/" + uri.getPath(false).replaceFirst("^/", ""))
              .build());
    }
  }
}
