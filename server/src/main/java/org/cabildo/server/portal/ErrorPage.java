package org.cabildo.server.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.cabildo.server.http.Addresses;
import org.cabildo.server.http.ErrorPages;

/** Problems as readers of a portal meet them. */
@ApplicationScoped
public class ErrorPage implements ErrorPages {
  private final Addresses addresses;

  @Inject
  ErrorPage(Addresses addresses) {
    this.addresses = addresses;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ErrorPage() {
    this(null);
  }

  @Override
  public boolean cover(String path) {
    return !path.startsWith("/console");
  }

  @Override
  public byte[] page(Failure failure) {
    String root = addresses.of("");
    String portal =
        failure
            .host()
            .map(host -> addresses.ofHost(host, ""))
            .or(() -> failure.tenant().map(t -> addresses.of(t, "")))
            .orElse(root);
    Site site =
        new Site(
            failure.tenant(),
            failure.language(),
            Links.of(root, portal, failure.tenant(), failure.language()),
            Params.none());
    return Templates.render("error", view(site, failure)).getBytes(StandardCharsets.UTF_8);
  }

  static ErrorView view(Site site, Failure failure) {
    return new ErrorView(
        site.frame(new Site.Head(failure.title(), failure.detail(), failure.path(), "error"))
            .hidden(),
        String.valueOf(failure.status()),
        failure.title(),
        failure.detail(),
        failure.requestId(),
        site.href("/"));
  }
}
