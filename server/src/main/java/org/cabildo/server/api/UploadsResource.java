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
import org.cabildo.imports.FileUpload;
import org.cabildo.imports.Uploads;
import org.cabildo.server.tus.TusAnswer;
import org.cabildo.server.tus.TusRequest;
import org.cabildo.server.tus.UploadMetadata;

/**
 * Files of a dataset that arrive piece by piece (tus 1.0.0: core, creation, expiration and
 * termination). What all of its answers carry, {@link org.cabildo.server.tus.TusFilter} adds.
 */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {
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
    TusRequest said = TusRequest.of(http);
    UploadMetadata metadata = said.metadata();
    FileUpload upload = uploads.announce(slug, said.file(slug), Terms.of(http, metadata::text));
    UploadJson json = represent.upload(upload);
    return TusAnswer.told(Response.created(URI.create(json.url())).entity(json), upload, json.job())
        .build();
  }

  @GET
  @Path("/{id}")
  public Response find(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    FileUpload upload = uploads.find(slug, id);
    UploadJson json = represent.upload(upload);
    return TusAnswer.found(Response.ok(json), upload, json.job()).build();
  }

  @PATCH
  @Path("/{id}")
  public Response append(
      @PathParam("dataset") String slug, @PathParam("id") String id, InputStream piece) {
    Query.of(uri);
    uploads.find(slug, id);
    FileUpload upload = uploads.append(slug, id, TusRequest.of(http).offsetOfPiece(), piece);
    return TusAnswer.told(Response.noContent(), upload, represent.upload(upload).job()).build();
  }

  @DELETE
  @Path("/{id}")
  public void discard(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    uploads.discard(slug, id);
  }
}
