package org.cabildo.server.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.imports.ImportJob;
import org.cabildo.imports.ImportProgress;
import org.cabildo.imports.ImportState;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ImportWatch;

/** Puts imports into the words of the console. */
final class JobDesk {
  private static final List<ImportWatch.Phase> STEPS = List.of(ImportWatch.Phase.values());

  private final Desk desk;
  private final Map<String, String> people;
  private final Texts t;
  private final Formats f;

  /**
   * For one page.
   *
   * @param people names of those who ask for imports, by subject
   */
  JobDesk(Desk desk, Map<String, String> people) {
    this.desk = desk;
    this.people = people;
    this.t = desk.t();
    this.f = desk.formats();
  }

  /** Address of the page of an import. */
  static String address(Desk desk, String dataset, UUID id) {
    return desk.href("/datasets/" + dataset + "/jobs/" + id);
  }

  /** Address of the page that lists them. */
  static String list(Desk desk, String dataset) {
    return desk.href("/jobs") + "?dataset=" + dataset;
  }

  /**
   * One import.
   *
   * @param title of its dataset
   * @param office slug of the office of its dataset
   */
  JobView view(ImportJob job, String title, String office) {
    String here = address(desk, job.dataset(), job.id());
    boolean own = desk.mayPublishFor(office);
    boolean over = job.state().isOver();
    Optional<JobFailure> failure = job.problem().map(problem -> new JobFailure(problem, desk));
    return new JobView(
        "importacion-" + job.id(),
        here,
        failure.filter(JobFailure::waitsForDecision).isPresent()
            ? StateView.waiting(desk)
            : StateView.of(job.state(), desk),
        desk.item(title, desk.href("/datasets/" + job.dataset())),
        new JobView.FileView(job.file().name(), f.bytes(job.file().bytes())),
        by(job),
        moment(job.asked().at(), t.of("jobs.log.asked", by(job))),
        job.progress()
            .map(ImportProgress::rows)
            .filter(rows -> rows > 0)
            .map(rows -> t.count("rows", rows, f.number(rows))),
        over ? Optional.empty() : Optional.of(bar(job)),
        log(job, failure),
        failure.map(why -> why.view(own ? Optional.of(here + "/quarantine") : Optional.empty())),
        result(job),
        own && !over
            ? Optional.of(ActionForm.of(desk, here + "/cancel", t.of("jobs.cancel")))
            : Optional.empty(),
        own && over && job.state() != ImportState.SUCCEEDED
            ? Optional.of(retry(here + "/retry", failure))
            : Optional.empty(),
        over ? Optional.empty() : Optional.of(here + "?after=upload"));
  }

  private JobView.RetryView retry(String action, Optional<JobFailure> failure) {
    return new JobView.RetryView(
        action,
        desk.formToken(),
        failure.map(JobFailure::tables).orElse(List.of()),
        failure.flatMap(JobFailure::decision));
  }

  private JobView.BarView bar(ImportJob job) {
    if (job.state() == ImportState.QUEUED || job.progress().isEmpty()) {
      return new JobView.BarView(t.of("jobs.step.queued"), 0, "");
    }
    ImportProgress progress = job.progress().get();
    double share =
        progress.totalBytes() == 0
            ? 0
            : Math.min(1, (double) progress.bytes() / progress.totalBytes());
    int step = STEPS.indexOf(progress.phase());
    return new JobView.BarView(
        t.of(
            "jobs.step",
            step + 1,
            STEPS.size(),
            t.of("jobs.step." + progress.phase().name().toLowerCase(Locale.ROOT))),
        (int) (100 * (step + share) / STEPS.size()),
        progress.totalBytes() == 0
            ? ""
            : t.of(
                "jobs.figures",
                f.percent(Math.floor(share * 100) / 100),
                t.count("rows", progress.rows(), f.number(progress.rows()))));
  }

  private List<JobView.Moment> log(ImportJob job, Optional<JobFailure> failure) {
    String end =
        failure.filter(JobFailure::waitsForDecision).isPresent()
            ? StateView.WAITING
            : job.state().key();
    List<JobView.Moment> log = new ArrayList<>();
    log.add(moment(job.asked().at(), t.of("jobs.log.asked", by(job))));
    job.startedAt()
        .filter(at -> !at.isBefore(job.asked().at()))
        .ifPresent(at -> log.add(moment(at, t.of("jobs.log.started", f.number(job.attempts())))));
    job.endedAt().ifPresent(at -> log.add(moment(at, t.of("jobs.log." + end))));
    return log;
  }

  private JobView.Moment moment(Instant at, String what) {
    return new JobView.Moment(f.dateTime(at), Formats.timestamp(at), what);
  }

  private Optional<ConsoleFrame.Item> result(ImportJob job) {
    return job.state() == ImportState.SUCCEEDED
        ? Optional.of(
            desk.item(
                job.version().isPresent()
                    ? t.of("jobs.result", f.number(job.version().getAsInt()))
                    : t.of("jobs.result.held"),
                report(desk, job)))
        : Optional.empty();
  }

  /** Where it is told what was understood of its file. */
  static String report(Desk desk, ImportJob job) {
    if (job.version().isEmpty()) {
      return held(desk, job.dataset());
    }
    return desk.href("/datasets/" + job.dataset())
        + "?after=upload&version="
        + job.version().getAsInt()
        + "#informe";
  }

  /** Where a version is shown that waits for somebody else. */
  static String held(Desk desk, String dataset) {
    return desk.href("/datasets/" + dataset) + "?after=review.held#publicacion";
  }

  private String by(ImportJob job) {
    return by(job.asked().by(), people, t);
  }

  /** Who that is: a person by name, a token by its public part. */
  static String by(String subject, Map<String, String> people, Texts t) {
    return subject.startsWith("token:")
        ? t.of("jobs.by-token", subject.substring(subject.indexOf('/') + 1))
        : people.getOrDefault(subject, subject);
  }
}
