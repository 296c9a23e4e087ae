package org.cabildo.server.console;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.identity.Session;
import org.cabildo.server.identity.SignedIn;

/**
 * In front of every page of the console: whoever is not signed in is sent to sign in and brought
 * back; a password that was given out must be changed first; a form must be one of ours.
 */
@Provider
public class ConsoleDoor implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final List<String> PUBLIC =
      List.of("console/sign-in", "console/invitations/", "console/oidc/");
  private static final Pattern UPLOAD =
      Pattern.compile(
          "console/tenants/[^/]+/(datasets/[^/]+/(data|checks|versions/[^/]+/quarantine)|profile/logo)"
              + "|console/rolls");
  private static final Set<String> WITH_ONE_TIME_PASSWORD =
      Set.of("console/password", "console/sign-out");

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private FormGuard guard;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String path = path(request);
    if (!isConsole(path) || path.equals(BackchannelLogoutResource.PATH)) {
      return;
    }
    boolean writes = !READING.contains(request.getMethod());
    if (writes) {
      guard.requireOwnPage(http);
    }
    Optional<Session> session = SignedIn.of(http);
    if (session.isEmpty() && PUBLIC.stream().noneMatch(path::startsWith)) {
      request.abortWith(
          request.getHeaderString("HX-Request") == null
              ? redirect("/console/sign-in?" + (writes ? interrupted(request) : asked(request)))
              : Response.status(Response.Status.UNAUTHORIZED).build());
      return;
    }
    if (session.filter(s -> s.account().oneTimePassword()).isPresent()
        && !WITH_ONE_TIME_PASSWORD.contains(path)) {
      request.abortWith(redirect("/console/password"));
      return;
    }
    if (writes) {
      takeForm(request);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isConsole(path(request))) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      response.getHeaders().putSingle("Referrer-Policy", "same-origin");
    }
  }

  /** A form is read here; a file with its form is checked by who takes it, unread. */
  private void takeForm(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      Values sent = Values.read(request.getEntityStream());
      guard.requireToken(http, sent.typed(FormGuard.FIELD));
      sent.leaveFor(http);
    } else if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
        || !UPLOAD.matcher(path(request)).matches()) {
      guard.requireToken(http, Optional.ofNullable(http.getHeader(FormGuard.HEADER)).orElse(""));
    }
  }

  static Response redirect(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }

  private static boolean isConsole(String path) {
    return path.equals("console") || path.startsWith("console/");
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getPath().replaceFirst("^/", "");
  }

  private static String asked(ContainerRequestContext request) {
    return "to=" + ReturnAddress.encoded(request.getUriInfo().getRequestUri());
  }

  /** A form that came too late leads back to its page, where its fields are kept. */
  private static String interrupted(ContainerRequestContext request) {
    return "after=interrupted"
        + ReturnAddress.page(Optional.ofNullable(request.getHeaderString("Referer")))
            .map(page -> "&to=" + page)
            .orElse("");
  }
}
