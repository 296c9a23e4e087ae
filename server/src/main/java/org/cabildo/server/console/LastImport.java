package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.identity.People;
import org.cabildo.imports.ImportJobs;
import org.cabildo.imports.ImportState;

/** Draws the latest import of a dataset, while there is something to tell of it. */
@ApplicationScoped
public class LastImport {
  /** So long it is worth telling that nothing came of an import. */
  private static final Duration LATELY = Duration.ofDays(1);

  private final ImportJobs imports;
  private final People people;

  @Inject
  LastImport(ImportJobs imports, People people) {
    this.imports = imports;
    this.people = people;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected LastImport() {
    this(null, null);
  }

  /** The latest import, while it is on its way or when nothing came of it lately. */
  Optional<JobView> unfinished(Desk desk, Dataset dataset) {
    Instant since = Instant.now().minus(LATELY);
    return imports
        .last(dataset.slug())
        .filter(job -> job.state() != ImportState.SUCCEEDED)
        .filter(job -> job.endedAt().filter(at -> at.isBefore(since)).isEmpty())
        .filter(job -> job.endedAt().filter(at -> isBeforeData(at, dataset)).isEmpty())
        .map(
            job ->
                new JobDesk(desk, people.names())
                    .view(job, desk.in(dataset.description().title()), dataset.office().slug()));
  }

  private static boolean isBeforeData(Instant moment, Dataset dataset) {
    return dataset.current().filter(version -> version.publishedAt().isAfter(moment)).isPresent();
  }
}
