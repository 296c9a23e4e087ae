package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Visits in the database; each is told in the journal of the tenant that is visited. */
@ApplicationScoped
class VisitStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  VisitStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VisitStore() {
    this(null, null);
  }

  @Transactional
  void insert(Visit visit) {
    scoped.get().persist(VisitRow.of(visit));
    journal.record("visit.begin", "visit/" + visit.id(), visit.reason());
  }

  /** Latest first. */
  @Transactional
  List<Visit> latest(int most) {
    return scoped
        .get()
        .createQuery("select v from VisitRow v order by v.beganAt desc, v.id", VisitRow.class)
        .setMaxResults(most)
        .getResultStream()
        .map(VisitRow::record)
        .toList();
  }

  /** Those that go on. */
  @Transactional
  List<Visit> open(Instant now) {
    return scoped
        .get()
        .createQuery(
            "select v from VisitRow v where v.endedAt is null and v.endsAt > :now"
                + " order by v.beganAt, v.id",
            VisitRow.class)
        .setParameter("now", now)
        .getResultStream()
        .map(VisitRow::record)
        .toList();
  }

  /** What somebody who visits now looks at is noted; false when that person does not visit. */
  @Transactional
  boolean look(String operator, String what, Instant now) {
    Optional<Visit> visit =
        open(now).stream().filter(v -> v.operator().equals(operator)).findFirst();
    visit.ifPresent(v -> journal.record("visit.look", "visit/" + v.id(), what));
    return visit.isPresent();
  }

  /** Ends a visit that goes on; one that is over stays as it was. */
  @Transactional
  void end(UUID id, Instant now) {
    VisitRow row = scoped.get().find(VisitRow.class, id);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    if (row.record().goesOnAt(now)) {
      row.endedAt = now;
      journal.record("visit.end", "visit/" + id, "");
    }
  }
}
