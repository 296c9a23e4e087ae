package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.PublicationTerms;
import org.cabildo.catalog.Readership;
import org.cabildo.imports.ImportJobs;
import org.cabildo.server.http.FileName;
import org.cabildo.storage.BlobStore;

/** The file of a dataset: upload, and the original as it came. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final Datasets datasets;
  private final ImportJobs jobs;
  private final BlobStore blobs;
  private final Readership readership;
  private final Representations represent;
  private final VersionChoice choice;

  @Inject
  DataResource(
      Datasets datasets,
      ImportJobs jobs,
      BlobStore blobs,
      Readership readership,
      Representations represent,
      VersionChoice choice) {
    this.datasets = datasets;
    this.jobs = jobs;
    this.blobs = blobs;
    this.readership = readership;
    this.represent = represent;
    this.choice = choice;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DataResource() {
    this(null, null, null, null, null, null);
  }

  @PUT
  @Path("/data")
  public Response upload(@PathParam("dataset") String slug, InputStream body) {
    Query query =
        Query.of(uri, "filename", "table", "personalData", "rejectedRows", "reason", "wait");
    String extension = UploadTypes.demand(Optional.ofNullable(http.getContentType()).orElse(""));
    PublicationTerms terms = Terms.of(http, query::text);
    String name = FileName.cleaned(query.text("filename").orElse(slug + "." + extension));
    Waiting waiting = Waiting.of(query, http);
    if (waiting != Waiting.FOR_THE_ANSWER) {
      return waiting.accepted(represent.job(jobs.submit(slug, body, name, terms)));
    }
    int before = datasets.find(slug).current().map(DatasetVersion::number).orElse(0);
    DatasetVersion version = datasets.upload(slug, body, name, terms);
    if (version.isHeld()) {
      return represent.taken(slug, version);
    }
    VersionJson json = represent.version(slug, version);
    return version.number() == before
        ? Response.ok(json).build()
        : Response.created(URI.create(json.url())).entity(json).build();
  }

  @GET
  @Path("/original")
  @Produces(MediaType.WILDCARD)
  public Response original(@PathParam("dataset") String slug) {
    Query query = Query.of(uri, "version", "asOf");
    Dataset dataset = datasets.find(slug);
    DatasetVersion version = choice.of(dataset, query);
    java.nio.file.Path file = blobs.path(version.original().id());
    String type = UploadTypes.ofOriginal(version.report().format(), file);
    Response answer = FileAnswer.of(file, version.original(), version.originalName(), type, http);
    if (http.getMethod().equals("GET") && answer.getStatus() == 200) {
      readership.downloaded(dataset);
    }
    return answer;
  }
}
