package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.cabildo.identity.Session;
import org.cabildo.identity.Sessions;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.cabildo.server.identity.SignedIn;

/**
 * Lets in only what forms of this console send: the browser must say that the request comes from
 * our own pages, and the form must carry the token of its session (OWASP, Cross-Site Request
 * Forgery Prevention Cheat Sheet).
 */
@ApplicationScoped
class FormGuard {
  /** Name of the field of every form. */
  static final String FIELD = "form-token";

  /** Name of the header of requests that scripts make. */
  static final String HEADER = "X-Form-Token";

  private final Sessions sessions;
  private final BrowserCookies cookies;

  @Inject
  FormGuard(Sessions sessions, BrowserCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FormGuard() {
    this(null, null);
  }

  /**
   * Goes on only with a request that a browser made from a page of this very host. Every browser
   * sends {@code Origin} with what is not a GET; one that sends neither it nor {@code
   * Sec-Fetch-Site} is refused.
   *
   * @throws Problem {@code form-invalid}
   */
  void requireOwnPage(HttpServletRequest request) {
    Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    String own = (cookies.isSecure() ? "https://" : "http://") + request.getHeader("Host");
    boolean silent = site.isEmpty() && origin.isEmpty();
    boolean foreign =
        site.filter(s -> !s.equals("same-origin")).isPresent()
            || origin.filter(o -> !o.equalsIgnoreCase(own)).isPresent();
    if (silent || foreign) {
      throw Problem.of(ErrorCode.FORM_INVALID);
    }
  }

  /**
   * Goes on only with the token of this session, or of this visitor when nobody is signed in.
   *
   * @throws Problem {@code form-invalid}
   */
  void requireToken(HttpServletRequest request, String token) {
    Optional<String> expected =
        SignedIn.of(request)
            .map(Session::formToken)
            .or(
                () ->
                    cookies
                        .value(request, Purpose.VISITOR)
                        .map(secret -> sessions.visitor(Optional.of(secret)).formToken()));
    boolean same =
        expected.isPresent()
            && MessageDigest.isEqual(
                expected.get().getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8));
    if (!same) {
      throw Problem.of(ErrorCode.FORM_INVALID);
    }
  }
}
