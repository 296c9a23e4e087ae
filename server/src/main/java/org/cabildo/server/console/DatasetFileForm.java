package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.cabildo.access.Permission;
import org.cabildo.problem.Problem;

/**
 * A form with a file on the page of a dataset. The file is read as it arrives, after it is clear
 * who sends it; why it was not taken is said on that page.
 */
@ApplicationScoped
class DatasetFileForm {
  private final Desks desks;
  private final DatasetDesks pages;
  private final FormGuard guard;

  @Inject
  DatasetFileForm(Desks desks, DatasetDesks pages, FormGuard guard) {
    this.desks = desks;
    this.pages = pages;
    this.guard = guard;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetFileForm() {
    this(null, null, null);
  }

  /** What is done with the file. */
  interface Use {
    Response of(Desk desk, SentFile file);
  }

  /**
   * Takes the file of whoever may publish.
   *
   * @throws Problem that is not for the page to tell, as of {@link DatasetDesks#refused}
   */
  Response take(String slug, InputStream body, HttpServletRequest request, Use use)
      throws IOException {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    try {
      return use.of(desk, SentFile.in(body, request, guard));
    } catch (Problem problem) {
      return pages.refused(problem, slug, desk);
    }
  }
}
