package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.identity.People;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportJobs;
import org.cabildo.imports.ImportState;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobStore;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, what became of it, and what can be done about it. */
@Path("console/tenants/{tenant}/datasets/{dataset}/jobs/{id}")
@RequestScoped
@Produces(Desk.HTML)
public class JobPage {
  private static final int STALE = 409;

  private final Desks desks;
  private final ImportJobs imports;
  private final Datasets datasets;
  private final People people;
  private final BlobStore blobs;

  @Inject
  JobPage(Desks desks, ImportJobs imports, Datasets datasets, People people, BlobStore blobs) {
    this.desks = desks;
    this.imports = imports;
    this.datasets = datasets;
    this.people = people;
    this.blobs = blobs;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JobPage() {
    this(null, null, null, null, null);
  }

  /** The page; whoever waits for it after an upload is sent on to what was understood. */
  @GET
  public Response get(
      @PathParam("dataset") String slug,
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    ImportJob job = imports.find(slug, id);
    return "upload".equals(after) && job.state() == ImportState.SUCCEEDED
        ? desk.go(JobDesk.report(desk, job))
        : page(200, desk, job, Optional.empty());
  }

  /** Ends it. */
  @POST
  @Path("cancel")
  public Response cancel(@PathParam("dataset") String slug, @PathParam("id") String id) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    try {
      ImportJob job = imports.cancel(slug, id);
      return desk.go(JobDesk.address(desk, slug, job.id()));
    } catch (Problem problem) {
      return tooLate(problem, desk, slug, id, "jobs.over");
    }
  }

  /** Does it again, with what was missing. */
  @POST
  @Path("retry")
  public Response retry(
      @PathParam("dataset") String slug,
      @PathParam("id") String id,
      @Context HttpServletRequest request) {
    Desk desk = desks.forThoseWhoMay(Permission.PUBLISH);
    Values sent = Values.of(request);
    try {
      ImportJob job = imports.retry(slug, id, DecisionForm.terms(sent::text));
      return desk.go(JobDesk.address(desk, slug, job.id()) + "?after=upload");
    } catch (Problem problem) {
      return tooLate(problem, desk, slug, id, "jobs.gone");
    }
  }

  /** The rows that cannot be read, for whoever has to decide about them. */
  @GET
  @Path("quarantine")
  @Produces("text/csv;charset=UTF-8")
  public Response quarantine(@PathParam("dataset") String slug, @PathParam("id") String id) {
    desks.forThoseWhoMay(Permission.PUBLISH);
    return imports
        .quarantine(slug, id)
        .map(rows -> QuarantineResource.file(blobs.path(rows.id()), slug + "-apartadas.csv"))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  private Response tooLate(Problem problem, Desk desk, String slug, String id, String why) {
    if (problem.code() != ErrorCode.STALE) {
      throw problem;
    }
    return page(STALE, desk, imports.find(slug, id), Optional.of(desk.t().of(why)));
  }

  private Response page(int status, Desk desk, ImportJob job, Optional<String> failure) {
    Dataset dataset = datasets.find(job.dataset());
    JobView view =
        new JobDesk(desk, people.names())
            .view(job, desk.in(dataset.description().title()), dataset.office().slug());
    String heading = desk.t().of("jobs.one", job.file().name());
    ConsoleFrame frame =
        desk.frame(heading, "jobs")
            .under(List.of(desk.item(desk.t().of("nav.datasets"), desk.href("")), view.dataset()));
    return desk.page(status, "job", new JobPageView(frame, heading, failure, view));
  }
}
