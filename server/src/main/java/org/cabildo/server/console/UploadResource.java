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
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.problem.Problem;

/**
 * Takes the file of a dataset by a plain form. The file is read as it arrives, after it is clear
 * who sends it. Scripts send it to {@link PiecesResource}.
 */
@Path("console/tenants/{tenant}/datasets/{dataset}/data")
@RequestScoped
public class UploadResource {
  private final Desks desks;
  private final DatasetDesks pages;
  private final Datasets datasets;
  private final FormGuard guard;

  @Inject
  UploadResource(Desks desks, DatasetDesks pages, Datasets datasets, FormGuard guard) {
    this.desks = desks;
    this.pages = pages;
    this.datasets = datasets;
    this.guard = guard;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UploadResource() {
    this(null, null, null, null);
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
      DatasetVersion version =
          datasets.upload(slug, file.content(), file.name(), terms(file.table()));
      return desk.go(version.isHeld() ? JobDesk.held(desk, slug) : after(desk, slug));
    } catch (Problem problem) {
      return pages.refused(problem, slug, desk);
    }
  }

  private static PublicationTerms terms(Optional<String> table) {
    return new PublicationTerms(Optional.empty(), Optional.empty(), table);
  }

  private static String after(Desk desk, String slug) {
    return desk.href("/datasets/" + slug) + "?after=upload#informe";
  }
}
