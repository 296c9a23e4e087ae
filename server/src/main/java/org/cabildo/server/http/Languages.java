package org.cabildo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.server.identity.BrowserCookies;
import org.cabildo.tenancy.Tenant;

/** Which of the two languages a request is answered in. */
final class Languages {
  private static final List<String> SPOKEN = List.of("es", "en");
  private static final Locale FIRST = Locale.forLanguageTag("es");

  private Languages() {}

  static Optional<String> chosen(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    for (String pair : query.split("&")) {
      if (pair.startsWith("lang=") && SPOKEN.contains(pair.substring(5))) {
        return Optional.of(pair.substring(5));
      }
    }
    return Optional.empty();
  }

  /**
   * Language of a page: {@code ?lang}, else the portal's first. What the browser prefers does not
   * count, so that one address is one page for every reader, cache and search engine. The console,
   * which no cache or search engine sees, remembers what somebody chose.
   */
  static Locale ofPage(HttpServletRequest request) {
    return chosen(request)
        .or(() -> remembered(request))
        .map(Locale::forLanguageTag)
        .orElseGet(() -> Door.tenant(request).map(Tenant::language).orElse(FIRST));
  }

  private static Optional<String> remembered(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/console")
        ? BrowserCookies.language(request).filter(SPOKEN::contains)
        : Optional.empty();
  }

  /** Language of an answer for programs: {@code ?lang}, else {@code Accept-Language}. */
  static Locale of(HttpServletRequest request) {
    return Locale.forLanguageTag(
        chosen(request)
            .orElseGet(
                () ->
                    accepted(
                        Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""))));
  }

  private static String accepted(String header) {
    try {
      return Optional.ofNullable(
              Locale.lookupTag(
                  Locale.LanguageRange.parse(header.isBlank() ? "es" : header), SPOKEN))
          .orElse("es");
    } catch (IllegalArgumentException e) {
      return "es";
    }
  }
}
