package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.cabildo.imports.FileUpload;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.Uploads;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.FileName;

/**
 * Files of a dataset that arrive piece by piece (tus 1.0.0: core, creation, expiration and
 * termination). What all of its answers carry, {@link TusFilter} adds.
 */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
  private static final String PIECE = "application/offset+octet-stream";

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Uploads uploads;
  private final Representations represent;

  @Inject
  UploadsResource(Uploads uploads, Representations represent) {
    this.uploads = uploads;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected UploadsResource() {
    this(null, null);
  }

  @POST
  public Response announce(@PathParam("dataset") String slug) {
    Query.of(uri);
    uploads.demand(slug);
    UploadMetadata said = UploadMetadata.of(http.getHeader("Upload-Metadata"));
    FileUpload upload =
        uploads.announce(
            slug,
            new ImportJob.SentFile(
                FileName.cleaned(said.text("filename").orElse(slug + ".csv")),
                number("Upload-Length")),
            Terms.of(
                http,
                Consent.of(said.text("personalData"), said.text("reason")),
                said.text("table")));
    return described(Response.created(URI.create(represent.upload(upload).url())), upload).build();
  }

  @GET
  @Path("/{id}")
  public Response find(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    FileUpload upload = uploads.find(slug, id);
    return described(Response.ok(represent.upload(upload)), upload)
        .header("Upload-Length", upload.file().bytes())
        .header("Cache-Control", "no-store")
        .build();
  }

  @PATCH
  @Path("/{id}")
  public Response append(
      @PathParam("dataset") String slug, @PathParam("id") String id, InputStream piece) {
    Query.of(uri);
    uploads.find(slug, id);
    String type = Optional.ofNullable(http.getContentType()).orElse("");
    if (!type.equals(PIECE)) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", type)
          .with("expected", PIECE);
    }
    FileUpload upload = uploads.append(slug, id, number("Upload-Offset"), piece);
    return described(Response.noContent(), upload).build();
  }

  @DELETE
  @Path("/{id}")
  public void discard(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    uploads.discard(slug, id);
  }

  /** How far it is, until when it is kept, and what follows from it (RFC 5989, section 2). */
  private Response.ResponseBuilder described(Response.ResponseBuilder answer, FileUpload upload) {
    answer
        .header("Upload-Offset", upload.offset())
        .header(
            "Upload-Expires",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    represent
        .upload(upload)
        .job()
        .ifPresent(job -> answer.header("Link", "<" + job + ">; rel=\"monitor\""));
    return answer;
  }

  private long number(String header) {
    String text = Optional.ofNullable(http.getHeader(header)).orElse("");
    if (text.isEmpty()) {
      throw Problem.invalid(header, "required");
    }
    if (!text.matches("\\d{1,18}")) {
      throw Problem.invalid(header, "not-a-whole-number");
    }
    return Long.parseLong(text);
  }
}
