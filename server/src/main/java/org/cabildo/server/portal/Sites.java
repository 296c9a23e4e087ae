package org.cabildo.server.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.editorial.PageHeading;
import org.cabildo.editorial.Pages;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.RequestContext;
import org.cabildo.tenancy.Tenant;

/** Makes the {@link Site} of the request. */
@ApplicationScoped
public class Sites {
  private final RequestContext request;
  private final Pages pages;

  @Inject
  Sites(RequestContext request, Pages pages) {
    this.request = request;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Sites() {
    this(null, null);
  }

  /** The portal of the tenant in scope. */
  Site tenant(UriInfo uri) {
    return site(
        Optional.of(request.findTenant().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND))),
        uri,
        pages::menu);
  }

  /** The federal portal. */
  Site federal(UriInfo uri) {
    return site(Optional.empty(), uri, List::of);
  }

  private Site site(Optional<Tenant> tenant, UriInfo uri, Supplier<List<PageHeading>> menu) {
    Locale language = request.pageLanguage();
    Links links =
        Links.of(
            trimmed(request.root("/")),
            trimmed(tenant.isPresent() ? request.link("/") : request.root("/")),
            tenant,
            language);
    return new Site(tenant, language, links, Params.of(uri), menu);
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
