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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.FileCheck;

/** Tries the file of a form: shows what it would do to the dataset, which stays as it is. */
@Path("console/tenants/{tenant}/datasets/{dataset}/checks")
@RequestScoped
public class TrialPage {
  private final DatasetFileForm form;
  private final Datasets datasets;
  private final FirstRows firstRows;

  @Inject
  TrialPage(DatasetFileForm form, Datasets datasets, FirstRows firstRows) {
    this.form = form;
    this.datasets = datasets;
    this.firstRows = firstRows;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TrialPage() {
    this(null, null, null);
  }

  /** A form with a file. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Desk.HTML)
  public Response check(
      @PathParam("dataset") String slug, InputStream body, @Context HttpServletRequest request)
      throws IOException {
    return form.take(
        slug,
        body,
        request,
        (desk, file) -> {
          FileCheck check =
              datasets.check(
                  slug, file.content(), file.name(), DecisionForm.terms(file.said()::text));
          return desk.page(
              200,
              "trial",
              new TrialDesk(desk, datasets.find(slug), check)
                  .view(firstRows.report(desk, check.version(), slug)));
        });
  }
}
