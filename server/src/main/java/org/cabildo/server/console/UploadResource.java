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

/** Takes the file of a dataset by a plain form. Scripts send it to {@link PiecesResource}. */
@Path("console/tenants/{tenant}/datasets/{dataset}/data")
@RequestScoped
public class UploadResource {
  private final DatasetFileForm form;
  private final Datasets datasets;

  @Inject
  UploadResource(DatasetFileForm form, Datasets datasets) {
    this.form = form;
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UploadResource() {
    this(null, null);
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
          DatasetVersion version =
              datasets.upload(
                  slug, file.content(), file.name(), DecisionForm.terms(file.said()::text));
          return desk.go(version.isHeld() ? JobDesk.held(desk, slug) : after(desk, slug));
        });
  }

  private static String after(Desk desk, String slug) {
    return desk.href("/datasets/" + slug) + "?after=upload#informe";
  }
}
