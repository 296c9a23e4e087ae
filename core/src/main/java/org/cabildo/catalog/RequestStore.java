package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.identity.People;
import org.cabildo.identity.Tokens;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Requests to publish in the database: every method is one transaction, or part of one that has
 * locked the dataset. A dataset has at most one that is open.
 */
@ApplicationScoped
class RequestStore {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final Tokens tokens;
  private final People people;

  @Inject
  RequestStore(
      ScopedEntityManager scoped, Scopes scopes, Journal journal, Tokens tokens, People people) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.tokens = tokens;
    this.people = people;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RequestStore() {
    this(null, null, null, null, null);
  }

  /**
   * Asks for a dataset in the name of the caller, instead of what was asked before.
   *
   * @param state in review, or scheduled
   */
  @Transactional
  PublicationRequest ask(Dataset dataset, RequestState state, PublicationWish wish) {
    PublicationRequestRow row = asked(dataset, Optional.empty());
    row.state = state.name();
    row.note = wish.note().orElse(null);
    row.publishAt = wish.at().map(at -> at.truncatedTo(ChronoUnit.MICROS)).orElse(null);
    keep(row, state == RequestState.SCHEDULED ? "schedule" : "ask", said(row));
    return row.record();
  }

  /**
   * Keeps a version until somebody else decides; what waited before it, does so no more.
   *
   * @return the version that waits
   */
  @Transactional
  DatasetVersion hold(Dataset dataset, DatasetVersion next, PublicationTerms terms) {
    Optional<DatasetVersion> waiting =
        open(dataset.slug()).flatMap(PublicationRequestRow::held).filter(v -> v.covers(next));
    if (waiting.isPresent()) {
      return waiting.get();
    }
    PublicationRequestRow row = asked(dataset, terms.behalf());
    row.state = RequestState.IN_REVIEW.name();
    row.held = JsonText.write(next);
    row.terms = JsonText.write(terms);
    keep(row, "ask", "a new version of %d rows".formatted(next.table().rows()));
    return next;
  }

  /** Ends what is open of a dataset: its state is another one now. */
  @Transactional
  void replace(String dataset) {
    open(dataset).ifPresent(this::replace);
  }

  /** Ends what is open of a dataset if it was about other data than those that are there now. */
  @Transactional
  void outdate(String dataset) {
    open(dataset).filter(PublicationRequestRow::isReviewed).ifPresent(this::replace);
  }

  /** One request, until the end of the transaction nobody else's. */
  PublicationRequestRow locked(String dataset, UUID id) {
    PublicationRequestRow row =
        scoped.get().find(PublicationRequestRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || !row.dataset.equals(dataset)) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
    return row;
  }

  /**
   * Goes on only if the caller is, as far as can be known, a person and somebody else than who
   * asked.
   *
   * @throws Problem {@code person-required}, {@code own-request}
   */
  void demandSomebodyElse(PublicationRequestRow row) {
    String caller = person(scopes.current().caller().subject());
    if (!people.isPerson(caller)) {
      throw Problem.of(ErrorCode.PERSON_REQUIRED);
    }
    if (caller.equals(row.askedPerson) || caller.equals(person(row.askedBy))) {
      throw Problem.of(ErrorCode.OWN_REQUEST);
    }
  }

  @Transactional
  Optional<PublicationRequest> find(String dataset, UUID id) {
    return Optional.ofNullable(scoped.get().find(PublicationRequestRow.class, id))
        .filter(row -> row.dataset.equals(dataset))
        .map(PublicationRequestRow::record);
  }

  @Transactional
  List<PublicationRequest> latest(String dataset, int most) {
    return scoped
        .get()
        .createQuery(
            "select r from PublicationRequestRow r where r.dataset = :dataset"
                + " order by r.askedAt desc",
            PublicationRequestRow.class)
        .setParameter("dataset", dataset)
        .setMaxResults(most)
        .getResultStream()
        .map(PublicationRequestRow::record)
        .toList();
  }

  @Transactional
  List<PublicationRequest> open() {
    return scoped
        .get()
        .createQuery(
            "select r from PublicationRequestRow r where r.endedAt is null order by r.askedAt",
            PublicationRequestRow.class)
        .getResultStream()
        .map(PublicationRequestRow::record)
        .toList();
  }

  /** The datasets about which the caller may decide, as far as who asked is concerned. */
  @Transactional
  Set<String> toDecide() {
    String me = person(scopes.current().caller().subject());
    if (!people.isPerson(me)) {
      return Set.of();
    }
    return new TreeSet<>(
        scoped
            .get()
            .createQuery(
                "select r.dataset from PublicationRequestRow r where r.state = 'IN_REVIEW'"
                    + " and r.askedPerson <> :me and r.askedBy <> :me",
                String.class)
            .setParameter("me", me)
            .getResultList());
  }

  /** What is to be published by then, the earliest first. */
  @Transactional
  List<PublicationRequest> due(Instant moment) {
    return scoped
        .get()
        .createQuery(
            "select r from PublicationRequestRow r"
                + " where r.state = 'SCHEDULED' and r.publishAt <= :moment order by r.publishAt",
            PublicationRequestRow.class)
        .setParameter("moment", moment)
        .getResultStream()
        .map(PublicationRequestRow::record)
        .toList();
  }

  /** When something is to be published next. */
  @Transactional
  Optional<Instant> next() {
    return Optional.ofNullable(
        scoped
            .get()
            .createQuery(
                "select min(r.publishAt) from PublicationRequestRow r where r.state = 'SCHEDULED'",
                Instant.class)
            .getSingleResult());
  }

  /** Writes what became of a request into the journal. */
  void note(PublicationRequestRow row, String action, String details) {
    journal.record("publication." + action, "dataset/" + row.dataset, details);
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** As far as it is known. */
  private String person(String subject) {
    return tokens.issuer(subject).orElse(subject);
  }

  private PublicationRequestRow asked(Dataset dataset, Optional<String> behalf) {
    replace(dataset.slug());
    PublicationRequestRow row = new PublicationRequestRow();
    row.id = UUID.randomUUID();
    row.dataset = dataset.slug();
    row.version = dataset.current().map(DatasetVersion::number).orElse(0);
    row.askedBy = scopes.current().caller().subject();
    row.askedPerson = person(behalf.orElse(row.askedBy));
    row.askedAt = now();
    return row;
  }

  private void keep(PublicationRequestRow row, String action, String details) {
    scoped.get().persist(row);
    scoped.get().flush();
    note(row, action, details);
  }

  private static String said(PublicationRequestRow row) {
    String when = row.publishAt == null ? "" : "for " + row.publishAt;
    return row.note == null ? when : when.isEmpty() ? row.note : when + ": " + row.note;
  }

  private void replace(PublicationRequestRow row) {
    row.end(RequestState.REPLACED, now());
    scoped.get().flush();
    note(row, "replace", "");
  }

  private Optional<PublicationRequestRow> open(String dataset) {
    return scoped
        .get()
        .createQuery(
            "select r from PublicationRequestRow r"
                + " where r.dataset = :dataset and r.endedAt is null",
            PublicationRequestRow.class)
        .setParameter("dataset", dataset)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
