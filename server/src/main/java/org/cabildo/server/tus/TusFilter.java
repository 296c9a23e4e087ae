package org.cabildo.server.tus;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.imports.Uploads;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What every request and answer about files that arrive piece by piece says of the protocol (tus
 * 1.0.0, "Headers"); {@code OPTIONS} is answered to everybody alike, by what this server can do.
 */
@Provider
public class TusFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String VERSION = "1.0.0";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final Pattern UPLOADS =
      Pattern.compile("/?(api/v1|console)/tenants/[^/]+/datasets/[^/]+/uploads(/[^/]+)?");

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Uploads uploads;

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<String> version = Optional.ofNullable(request.getHeaderString(RESUMABLE));
    if (isUpload(request) && version.filter(v -> !v.equals(VERSION)).isPresent()) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", RESUMABLE);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isUpload(request)) {
      return;
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(RESUMABLE, VERSION);
    if (request.getMethod().equals("OPTIONS") || response.getStatus() == 412) {
      headers.putSingle("Tus-Version", VERSION);
      headers.putSingle("Tus-Extension", "creation,expiration,termination");
      headers.putSingle("Tus-Max-Size", uploads.maxBytes());
    }
  }

  private static boolean isUpload(ContainerRequestContext request) {
    return UPLOADS.matcher(request.getUriInfo().getPath()).matches();
  }
}
