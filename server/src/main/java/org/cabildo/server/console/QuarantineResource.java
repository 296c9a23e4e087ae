package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.cabildo.access.Permission;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;

/** The rows of a version that were set aside: to take, to correct, and to put back. */
@Path("console/tenants/{tenant}/datasets/{dataset}/versions/{number}/quarantine")
@RequestScoped
public class QuarantineResource {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Desks desks;
  private final DatasetFileForm form;
  private final Datasets datasets;
  private final BlobStore blobs;
  private final DatasetDesks pages;

  @Inject
  QuarantineResource(
      Desks desks, DatasetFileForm form, Datasets datasets, BlobStore blobs, DatasetDesks pages) {
    this.desks = desks;
    this.pages = pages;
    this.form = form;
    this.datasets = datasets;
    this.blobs = blobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected QuarantineResource() {
    this(null, null, null, null, null);
  }

  /** The rows as a file. */
  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response take(@PathParam("dataset") String slug, @PathParam("number") int number) {
    desks.forThoseWhoMay(Permission.PUBLISH);
    String name = slug + "-" + number + "-apartadas.csv";
    return datasets
        .quarantine(slug, number)
        .map(blob -> file(blobs.path(blob.id()), name))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** Rows as a file to take, with a mark that tells a spreadsheet their charset. */
  static Response file(java.nio.file.Path rows, String name) {
    StreamingOutput marked =
        out -> {
          out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
          Files.copy(rows, out);
        };
    return Response.ok(marked)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The same file with better cells makes a new version; without any, it is said so. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Desk.HTML)
  public Response putBack(
      @PathParam("dataset") String slug,
      @PathParam("number") int number,
      InputStream body,
      @Context HttpServletRequest request)
      throws IOException {
    return form.take(
        slug,
        body,
        request,
        (desk, file) -> {
          try {
            DatasetVersion before = datasets.version(slug, number);
            DatasetVersion version =
                datasets.repair(
                    slug, number, file.content(), DecisionForm.terms(file.said()::text));
            return desk.go(
                version.isHeld()
                    ? JobDesk.held(desk, slug)
                    : desk.href("/datasets/" + slug)
                        + "?after="
                        + CorrectedRows.of(before, version).outcome()
                        + "#informe");
          } catch (Problem problem) {
            return pages.refusedRows(problem, slug, desk);
          }
        });
  }
}
