package org.cabildo.server.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cabildo.imports.ImportJobs;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobStore;

/** The imports of a dataset that nobody waits for. */
@RequestScoped
@Path("/api/v1/tenants/{tenant}/datasets/{dataset}/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest http;

  private final ImportJobs jobs;
  private final BlobStore blobs;
  private final Representations represent;

  @Inject
  JobsResource(ImportJobs jobs, BlobStore blobs, Representations represent) {
    this.jobs = jobs;
    this.blobs = blobs;
    this.represent = represent;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JobsResource() {
    this(null, null, null);
  }

  @GET
  public JobJson.ListJson list(@PathParam("dataset") String slug) {
    Query.of(uri);
    return new JobJson.ListJson(jobs.list(slug).stream().map(represent::job).toList());
  }

  @GET
  @Path("/{id}")
  public JobJson find(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    return represent.job(jobs.find(slug, id));
  }

  @DELETE
  @Path("/{id}")
  public JobJson cancel(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    return represent.job(jobs.cancel(slug, id));
  }

  @POST
  @Path("/{id}/retry")
  public Response retry(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query query = Query.of(uri, "personalData", "rejectedRows", "reason", "table");
    return Waiting.NOT.accepted(represent.job(jobs.retry(slug, id, Terms.decided(query::text))));
  }

  @GET
  @Path("/{id}/quarantine")
  @Produces("text/csv")
  public Response quarantine(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Query.of(uri);
    Blob rows = jobs.quarantine(slug, id).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    return FileAnswer.of(blobs.path(rows.id()), rows, slug + "-apartadas.csv", "text/csv", http);
  }
}
