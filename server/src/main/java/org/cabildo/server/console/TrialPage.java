package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.FileCheck;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.Problem;

/** Tries the file of a form: shows what it would do to the dataset, which stays as it is. */
@Path("console/tenants/{tenant}/datasets/{dataset}/checks")
@RequestScoped
public class TrialPage {
  private final Desks desks;
  private final DatasetDesks pages;
  private final Datasets datasets;
  private final FirstRows firstRows;
  private final FormGuard guard;

  @Inject
  TrialPage(
      Desks desks, DatasetDesks pages, Datasets datasets, FirstRows firstRows, FormGuard guard) {
    this.desks = desks;
    this.pages = pages;
    this.datasets = datasets;
    this.firstRows = firstRows;
    this.guard = guard;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TrialPage() {
    this(null, null, null, null, null);
  }

  /** A form with a file. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Desk.HTML)
  public Response form(
      @PathParam("dataset") String slug,
      InputStream body,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request)
      throws IOException {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    try {
      SentFile file =
          SentFile.in(body, headers.getMediaType(), token -> guard.requireToken(request, token));
      PublicationTerms terms =
          new PublicationTerms(Optional.empty(), Optional.empty(), file.table());
      FileCheck check = datasets.check(slug, file.content(), file.name(), terms);
      return desk.page(
          200,
          "trial",
          new TrialDesk(desk, datasets.find(slug), check)
              .view(firstRows.report(desk, check.version(), slug)));
    } catch (Problem problem) {
      return pages.refused(problem, slug, desk);
    }
  }
}
