package org.cabildo.server.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookies of the console. None is readable by scripts or sent by other sites' forms; where
 * people reach the installation by https, they are {@code Secure} and carry the prefix {@code
 * __Host-}, which browsers let only this very host set (RFC 6265bis, section 4.1.3.2).
 */
@ApplicationScoped
public class BrowserCookies {
  private final boolean secure;

  @Inject
  BrowserCookies(@ConfigProperty(name = "cabildo.base-url") Optional<String> baseUrl) {
    this.secure = baseUrl.filter(url -> url.startsWith("https:")).isPresent();
  }

  /** For the container's proxy only. */
  protected BrowserCookies() {
    this(Optional.empty());
  }

  /** What a cookie is for. */
  public enum Purpose {
    /** The secret of a session; gone when the browser closes. */
    SESSION("cabildo-session", NewCookie.DEFAULT_MAX_AGE),
    /** The secret of a browser before signing in. */
    VISITOR("cabildo-visitor", NewCookie.DEFAULT_MAX_AGE),
    /** A sign-in with the identity provider that is not over. */
    ATTEMPT("cabildo-sign-in", 600),
    /** That somebody signed in here before, who cannot be locked out here; half a year. */
    KNOWN("cabildo-known", 15_552_000),
    /** The language that somebody chose for the console. */
    LANGUAGE("cabildo-language", 31_536_000);

    private final String plain;
    private final int maxAgeSeconds;

    Purpose(String plain, int maxAgeSeconds) {
      this.plain = plain;
      this.maxAgeSeconds = maxAgeSeconds;
    }
  }

  /** What the browser sent. */
  public Optional<String> value(HttpServletRequest request, Purpose purpose) {
    String name = name(purpose);
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** The language that somebody chose for the console: only a wish, so either name will do. */
  public static Optional<String> language(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().endsWith(Purpose.LANGUAGE.plain))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** A cookie to be kept. */
  public NewCookie keep(Purpose purpose, String value) {
    return cookie(purpose, value, purpose.maxAgeSeconds);
  }

  /** A cookie to be forgotten. */
  public NewCookie forget(Purpose purpose) {
    return cookie(purpose, "", 0);
  }

  /** Whether people reach the installation by https. */
  public boolean isSecure() {
    return secure;
  }

  private NewCookie cookie(Purpose purpose, String value, int maxAgeSeconds) {
    return new NewCookie.Builder(name(purpose))
        .value(value)
        .path("/")
        .maxAge(maxAgeSeconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private String name(Purpose purpose) {
    return secure ? "__Host-" + purpose.plain : purpose.plain;
  }
}
