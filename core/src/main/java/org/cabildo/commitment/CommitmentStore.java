package org.cabildo.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Offices;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Changes of commitments: every method is one transaction and one event of the journal. */
@ApplicationScoped
class CommitmentStore {
  /** Most commitments of a tenant. */
  private static final int MOST = 2_000;

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final CommitmentReading reading;
  private final Offices offices;
  private final Datasets datasets;

  @Inject
  CommitmentStore(
      ScopedEntityManager scoped,
      Scopes scopes,
      Journal journal,
      CommitmentReading reading,
      Offices offices,
      Datasets datasets) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.reading = reading;
    this.offices = offices;
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CommitmentStore() {
    this(null, null, null, null, null, null);
  }

  @Transactional
  void put(CommitmentDescription description) {
    scopes.requireOffice(description.office());
    EntityManager em = scoped.get();
    CommitmentRow row =
        em.find(CommitmentRow.class, description.slug(), LockModeType.PESSIMISTIC_WRITE);
    Optional<CommitmentDescription> before =
        Optional.ofNullable(row).map(CommitmentRow::description);
    if (row != null) {
      scopes.requireOffice(row.office);
      if (before.filter(description::equals).isPresent()) {
        return;
      }
    }
    if (offices.list().stream().noneMatch(f -> f.office().slug().equals(description.office()))) {
      throw Problem.invalid("office", "unknown").with("value", description.office());
    }
    if (row == null) {
      demandRoom();
      row = new CommitmentRow();
      row.slug = description.slug();
      row.state = CommitmentState.INVENTORIED.name();
      row.createdAt = now();
      row.modifiedAt = row.createdAt;
      row.take(description);
      em.persist(row);
    } else {
      row.take(description);
    }
    kept(row, "put", Difference.between(before, description));
  }

  @Transactional
  void commit(String slug, LocalDate due, Optional<String> reason) {
    CommitmentRow row = own(slug);
    Optional<LocalDate> before = row.due();
    if (row.state() == CommitmentState.COMMITTED && before.equals(Optional.of(due))) {
      return;
    }
    if (before.filter(date -> !date.equals(due)).isPresent()) {
      String why = reason.orElseThrow(() -> Problem.invalid("reason", "required"));
      Promise.Move move = new Promise.Move(before.get(), due, why, now());
      scoped.get().persist(CommitmentMoveRow.of(slug, reading.moves(slug).size() + 1, move));
      row.commit(due);
      kept(row, "move", "from %s to %s: %s".formatted(before.get(), due, why));
    } else {
      row.commit(due);
      kept(row, "commit", due + reason.map(why -> ": " + why).orElse(""));
    }
  }

  @Transactional
  void link(String slug, String dataset) {
    CommitmentRow row = own(slug);
    if (row.state() == CommitmentState.DROPPED) {
      throw Problem.invalid("dataset", "not-with").with("other", CommitmentState.DROPPED.key());
    }
    scopes.requireOffice(known(dataset).office().slug());
    if (!row.dataset().equals(Optional.of(dataset))) {
      row.link(Optional.of(dataset));
      kept(row, "link", "dataset/" + dataset);
    }
  }

  @Transactional
  void unlink(String slug) {
    CommitmentRow row = own(slug);
    if (row.dataset().isPresent()) {
      String before = row.dataset().get();
      row.link(Optional.empty());
      kept(row, "unlink", "dataset/" + before);
    }
  }

  @Transactional
  void drop(String slug, String reason) {
    CommitmentRow row = own(slug);
    if (reading.find(slug).state() == CommitmentState.PUBLISHED) {
      throw Problem.invalid("state", "not-with").with("other", CommitmentState.PUBLISHED.key());
    }
    if (!row.dropReason().equals(Optional.of(reason))) {
      row.drop(reason);
      kept(row, "drop", reason);
    }
  }

  private Dataset known(String dataset) {
    try {
      return datasets.find(dataset);
    } catch (Problem missing) {
      throw Problem.invalid("dataset", "unknown").with("value", dataset);
    }
  }

  /** One that the caller may change, locked until the end of the transaction. */
  private CommitmentRow own(String slug) {
    CommitmentRow row =
        scoped.get().find(CommitmentRow.class, slug, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    scopes.requireOffice(row.office);
    return row;
  }

  private void demandRoom() {
    List<Long> count =
        scoped
            .get()
            .createQuery("select count(c) from CommitmentRow c", Long.class)
            .getResultList();
    if (count.get(0) >= MOST) {
      throw Problem.of(ErrorCode.QUOTA)
          .with("limit", MOST)
          .with("what", "commitments")
          .with("used", count.get(0));
    }
  }

  private void kept(CommitmentRow row, String action, String details) {
    row.modifiedAt = now();
    scoped.get().flush();
    journal.record("commitment." + action, "commitment/" + row.slug, details);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
