package org.cabildo.refresh;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cabildo.catalog.StoredProblem;
import org.cabildo.egress.Validators;
import org.cabildo.problem.Problem;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A source as stored. */
@Entity
@Table(name = "dataset_source")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class SourceRow {
  @Id String dataset;
  String url;
  String period;

  @Column(name = "table_name")
  @Nullable String table;

  boolean paused;

  @Column(name = "set_by")
  String setBy;

  @Column(name = "set_at")
  Instant setAt;

  @Column(name = "next_at")
  Instant nextAt;

  /** Whose turn it is, until when at most; absent unless somebody is looking. */
  @Nullable String worker;

  @Column(name = "leased_until")
  @Nullable Instant leasedUntil;

  String outcome = Outcome.NONE.name();

  @Column(name = "tried_at")
  @Nullable Instant triedAt;

  @Column(name = "succeeded_at")
  @Nullable Instant succeededAt;

  int failures;
  @Nullable String problem;
  @Nullable String etag;

  @Column(name = "last_modified")
  @Nullable String lastModified;

  /** SHA-256 of the last file that was taken. */
  @Nullable String content;

  /** Id of the import of that file. */
  @Nullable String job;

  Outcome outcome() {
    return Outcome.valueOf(outcome);
  }

  Validators validators() {
    return new Validators(Optional.ofNullable(etag), Optional.ofNullable(lastModified));
  }

  boolean isLeased(Instant now) {
    return leasedUntil != null && leasedUntil.isAfter(now);
  }

  boolean isDue(Instant now) {
    return !paused && !nextAt.isAfter(now) && !isLeased(now) && !waits();
  }

  /** Whether nothing is asked before an import is over, or somebody decides. */
  boolean waits() {
    return outcome() == Outcome.IMPORTING || outcome() == Outcome.HELD;
  }

  void know(Validators validators) {
    etag = validators.etag().orElse(null);
    lastModified = validators.lastModified().orElse(null);
  }

  /** The next look takes whatever is there, as if nothing had been seen. */
  void forget() {
    know(Validators.none());
    content = null;
    job = null;
  }

  void release() {
    worker = null;
    leasedUntil = null;
  }

  /** What came of a look, or of what followed from it; whose problem it is says {@code fail}. */
  void turnOut(Outcome how, Optional<Problem> why) {
    outcome = how.name();
    problem = why.map(StoredProblem::write).orElse(null);
    failures = how == Outcome.FAILED ? failures : 0;
  }

  /** The server answered with something of use. */
  void answered(Instant now) {
    release();
    succeededAt = now;
    Instant next = Interval.read(period).after(now);
    nextAt =
        next.plus(
            Backoff.spread(Duration.between(now, next), ThreadLocalRandom.current().nextDouble()));
  }

  Source record(Instant now, int brokenAfter) {
    return new Source(
        dataset,
        URI.create(url),
        Interval.read(period),
        Optional.ofNullable(table),
        new Source.Set(setBy, setAt),
        new Source.Health(
            state(now, brokenAfter),
            Optional.ofNullable(triedAt),
            Optional.ofNullable(succeededAt),
            paused || waits() ? Optional.empty() : Optional.of(nextAt),
            failures,
            Optional.ofNullable(problem).map(StoredProblem::read),
            Optional.ofNullable(job).map(UUID::fromString)));
  }

  private SourceState state(Instant now, int brokenAfter) {
    if (paused) {
      return SourceState.PAUSED;
    }
    if (isLeased(now)) {
      return SourceState.FETCHING;
    }
    return switch (outcome()) {
      case NONE -> SourceState.WAITING;
      case IMPORTING -> SourceState.IMPORTING;
      case UPDATED -> SourceState.UPDATED;
      case UNCHANGED -> SourceState.UNCHANGED;
      case HELD -> SourceState.HELD;
      case FAILED -> failures >= brokenAfter ? SourceState.BROKEN : SourceState.FAILING;
    };
  }
}
