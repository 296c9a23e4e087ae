package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.imports.FileUpload;
import org.cabildo.imports.Uploads;
import org.cabildo.server.tus.TusAnswer;
import org.cabildo.server.tus.TusRequest;

/**
 * Takes the file of a dataset piece by piece from the script of its page (tus 1.0.0). Behind the
 * door of the console: a session, a page of ours and its token for whatever changes something.
 */
@Path("console/tenants/{tenant}/datasets/{dataset}/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PiecesResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Desks desks;
  private final Uploads uploads;

  @Inject
  PiecesResource(Desks desks, Uploads uploads) {
    this.desks = desks;
    this.uploads = uploads;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PiecesResource() {
    this(null, null);
  }

  /** A file is announced. */
  @POST
  public Response announce(@PathParam("dataset") String slug) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    TusRequest said = TusRequest.of(http);
    FileUpload upload =
        uploads.announce(slug, said.file(slug), DecisionForm.terms(said.metadata()::text));
    String here = desk.href("/datasets/" + slug + "/uploads/" + upload.id());
    return TusAnswer.told(
            Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, here),
            upload,
            job(desk, upload))
        .build();
  }

  /** How far it is. */
  @HEAD
  @Path("{id}")
  public Response find(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    FileUpload upload = uploads.find(slug, id);
    return TusAnswer.found(Response.ok(), upload, job(desk, upload)).build();
  }

  /** A piece. */
  @PATCH
  @Path("{id}")
  public Response append(
      @PathParam("dataset") String slug, @PathParam("id") String id, InputStream piece) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    FileUpload upload = uploads.append(slug, id, TusRequest.of(http).offsetOfPiece(), piece);
    return TusAnswer.told(Response.noContent(), upload, job(desk, upload)).build();
  }

  /** It is given up. */
  @DELETE
  @Path("{id}")
  public void discard(@PathParam("dataset") String slug, @PathParam("id") String id) {
    desks.forThoseWhoMay(Permission.PUBLISH);
    uploads.discard(slug, id);
  }

  private static Optional<String> job(Desk desk, FileUpload upload) {
    return upload.isWhole()
        ? Optional.of(JobDesk.address(desk, upload.dataset(), upload.id()))
        : Optional.empty();
  }
}
