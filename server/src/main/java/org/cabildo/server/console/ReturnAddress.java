package org.cabildo.server.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody goes after signing in: a page of this console, and nowhere else. */
final class ReturnAddress {
  private static final String HOME = "/console/";
  private static final Pattern OWN = Pattern.compile("/console/[A-Za-z0-9_.~%?=&,:+/-]{0,500}");

  private ReturnAddress() {}

  /** The address if it is one of ours, else the console's first page. */
  static String checked(Optional<String> asked) {
    return asked
        .filter(to -> OWN.matcher(to).matches() && !to.contains("//") && !to.contains("/.."))
        .filter(to -> !to.startsWith("/console/sign-"))
        .orElse(HOME);
  }

  /** Path and query of a page that a browser names, to be carried in a query. */
  static Optional<String> page(Optional<String> referer) {
    try {
      return referer.isEmpty() ? Optional.empty() : Optional.of(encoded(new URI(referer.get())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Path and query, to be carried in a query. */
  static String encoded(URI uri) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URLEncoder.encode(uri.getRawPath() + query, StandardCharsets.UTF_8);
  }
}
