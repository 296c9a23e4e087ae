package org.cabildo.server.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.Tenant;

/** Makes the {@link Site} of the request. */
@ApplicationScoped
public class Sites {
  private final RequestContext request;

  @Inject
  Sites(RequestContext request) {
    this.request = request;
  }

  /** For the container's proxy only. */
  protected Sites() {
    this(new RequestContext());
  }

  /** The portal of the tenant in scope. */
  Site tenant(UriInfo uri) {
    return site(Optional.of(request.tenant()), uri);
  }

  /** The federal portal. */
  Site federal(UriInfo uri) {
    return site(Optional.empty(), uri);
  }

  private Site site(Optional<Tenant> tenant, UriInfo uri) {
    Params params = Params.of(uri);
    Optional<String> chosen = params.first("lang").filter(l -> l.equals("es") || l.equals("en"));
    Links links =
        new Links(
            trimmed(request.root("/")),
            trimmed(tenant.isPresent() ? request.link("/") : request.root("/")),
            chosen);
    return new Site(tenant, request.language(), links, params);
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
