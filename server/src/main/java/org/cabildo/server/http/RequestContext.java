package org.cabildo.server.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;

/** What the door found out about the request; for pages and resources. */
@RequestScoped
public class RequestContext {
  private final HttpServletRequest request;
  private final Addresses addresses;

  @Inject
  public RequestContext(HttpServletRequest request, Addresses addresses) {
    this.request = request;
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RequestContext() {
    this(null, null);
  }

  /**
   * The tenant whose portal or API this is.
   *
   * @throws Problem {@link ErrorCode#INTERNAL} on the federal portal
   */
  public Tenant tenant() {
    return Door.tenant(request).orElseThrow(() -> Problem.of(ErrorCode.INTERNAL));
  }

  /** The tenant, if the address belongs to one. */
  public Optional<Tenant> findTenant() {
    return Door.tenant(request);
  }

  /**
   * The language of an answer for programs: {@code ?lang}, else what {@code Accept-Language} asks
   * for, else Spanish.
   */
  public Locale language() {
    return Languages.of(request);
  }

  /** The language of a page: {@code ?lang}, else the portal's first. */
  public Locale pageLanguage() {
    return Languages.ofPage(request);
  }

  /**
   * The absolute address of a page of this tenant, or of the federal portal: {@code
   * link("/datasets/x")}.
   */
  public String link(String path) {
    return Door.mappedHost(request)
        .map(host -> addresses.ofHost(host, path))
        .or(() -> findTenant().map(t -> addresses.of(t, path)))
        .orElseGet(() -> addresses.of(path));
  }

  /**
   * The absolute address of anything outside a tenant's portal: {@code root("/api/v1/tenants")}.
   */
  public String root(String path) {
    return addresses.of(path);
  }

  /** What a log line and a problem of this request carry. */
  public String requestId() {
    return Door.requestId(request);
  }
}
