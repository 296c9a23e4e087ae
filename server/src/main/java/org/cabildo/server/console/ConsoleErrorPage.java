package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.cabildo.server.http.ErrorPages;
import org.cabildo.server.portal.Templates;

/** Problems as those meet them who work here. */
@ApplicationScoped
public class ConsoleErrorPage implements ErrorPages {
  private final Desks desks;

  @Inject
  ConsoleErrorPage(Desks desks) {
    this.desks = desks;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ConsoleErrorPage() {
    this(null);
  }

  @Override
  public boolean cover(String path) {
    return path.startsWith("/console");
  }

  @Override
  public byte[] page(Failure failure) {
    Desk desk = desks.outside();
    return Templates.render(
            "console/error",
            new ConsoleErrorView(
                desk.frame(failure.title(), "error"),
                String.valueOf(failure.status()),
                failure.title(),
                failure.detail(),
                failure.requestId(),
                desk.outside("/")))
        .getBytes(StandardCharsets.UTF_8);
  }
}
