package org.cabildo.server.portal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cabildo.server.http.ContentPolicy;

/** Pages as answers. */
final class Html {
  /** Media type of every page. */
  static final String TYPE = "text/html;charset=UTF-8";

  /** Media type of style sheets. */
  static final String CSS = "text/css;charset=UTF-8";

  private Html() {}

  /** The page, fresh on every request: counts and versions change any minute. */
  static Response page(String template, Object view) {
    return Response.ok(Templates.render(template, view), TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /** The same with pictures of other sites, by origin. */
  static Response page(String template, Object view, Set<String> pictures) {
    return Response.fromResponse(page(template, view))
        .header(ContentPolicy.HEADER, ContentPolicy.with(pictures))
        .build();
  }

  /** For a year when the address carries a version, else for a few minutes. */
  static String caching(Params params) {
    return params.first("v").isPresent()
        ? "public, max-age=31536000, immutable"
        : "public, max-age=300";
  }
}
