package org.cabildo.server.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.access.Permission;
import org.cabildo.catalog.DatasetStatus;
import org.cabildo.catalog.Workbench;
import org.cabildo.identity.People;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportJobs;
import org.jspecify.annotations.Nullable;

/** The imports of a tenant, or of one dataset, latest first. */
@Path("console/tenants/{tenant}/jobs")
@RequestScoped
@Produces(Desk.HTML)
public class JobsPage {
  private final Desks desks;
  private final ImportJobs imports;
  private final Workbench workbench;
  private final People people;

  @Inject
  JobsPage(Desks desks, ImportJobs imports, Workbench workbench, People people) {
    this.desks = desks;
    this.imports = imports;
    this.workbench = workbench;
    this.people = people;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected JobsPage() {
    this(null, null, null, null);
  }

  /** The page. */
  @GET
  public Response get(@QueryParam("dataset") @Nullable String slug) {
    Desk desk = desks.forThoseWhoMay(Permission.READ_DRAFTS);
    Optional<String> wanted = Optional.ofNullable(slug).filter(s -> !s.isBlank());
    List<ImportJob> jobs = wanted.map(imports::list).orElseGet(imports::latest);
    Map<String, DatasetStatus> datasets =
        workbench.named(
            jobs.stream().map(ImportJob::dataset).collect(Collectors.toUnmodifiableSet()));
    JobDesk words = new JobDesk(desk, people.names());
    List<JobView> views =
        jobs.stream()
            .map(job -> Map.entry(job, datasets.get(job.dataset())))
            .map(
                known ->
                    words.view(
                        known.getKey(),
                        desk.in(known.getValue().title()),
                        known.getValue().office()))
            .toList();
    String all = desk.href("/jobs");
    return desk.page(
        "jobs",
        new JobsView(
            desk.frame(desk.t().of("nav.jobs"), "jobs"),
            desk.t().of("jobs.heading"),
            desk.t().of("jobs.lead"),
            wanted.map(s -> desk.item(s, desk.href("/datasets/" + s))),
            all,
            views,
            views.stream().anyMatch(job -> job.watch().isPresent())
                ? Optional.of(wanted.map(s -> JobDesk.list(desk, s)).orElse(all))
                : Optional.empty()));
  }
}
