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
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportJobs;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;

/** Takes the file of a dataset by a plain form. Scripts send it to {@link PiecesResource}. */
@Path("console/tenants/{tenant}/datasets/{dataset}/data")
@RequestScoped
public class UploadResource {
  private final DatasetFileForm form;
  private final Datasets datasets;
  private final ImportJobs jobs;

  @Inject
  UploadResource(DatasetFileForm form, Datasets datasets, ImportJobs jobs) {
    this.form = form;
    this.datasets = datasets;
    this.jobs = jobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UploadResource() {
    this(null, null, null);
  }

  /** A form with a file. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Desk.HTML)
  public Response upload(
      @PathParam("dataset") String slug, InputStream body, @Context HttpServletRequest request)
      throws IOException {
    return form.take(
        slug,
        body,
        request,
        (desk, file) -> {
          PublicationTerms terms = DecisionForm.terms(file.said()::text);
          Blob kept = datasets.receive(slug, file.content(), terms);
          try {
            DatasetVersion version = datasets.upload(slug, kept, file.name(), terms);
            return desk.go(version.isHeld() ? JobDesk.held(desk, slug) : after(desk, slug));
          } catch (Problem problem) {
            return asked(problem, desk, slug, kept, file.name(), terms);
          }
        });
  }

  /** What is only missing a decision is kept and asked for, so that it need not be sent again. */
  private Response asked(
      Problem problem, Desk desk, String slug, Blob kept, String name, PublicationTerms terms) {
    if (!new JobFailure(problem, desk).waitsForDecision()) {
      throw problem;
    }
    ImportJob job = jobs.refused(slug, kept, name, terms, problem);
    return desk.go(JobDesk.address(desk, slug, job.id()));
  }

  private static String after(Desk desk, String slug) {
    return desk.href("/datasets/" + slug) + "?after=upload#informe";
  }
}
