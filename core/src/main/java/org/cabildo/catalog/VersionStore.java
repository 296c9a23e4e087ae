package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.SchemaChange;

/** Versions of datasets in the database: every method is one transaction. */
@ApplicationScoped
class VersionStore {
  private final DatasetRows rows;
  private final ScopedEntityManager scoped;
  private final Journal journal;
  private final PublicationGate gate;
  private final PublicationHold hold;

  @Inject
  VersionStore(
      DatasetRows rows,
      ScopedEntityManager scoped,
      Journal journal,
      PublicationGate gate,
      PublicationHold hold) {
    this.rows = rows;
    this.scoped = scoped;
    this.journal = journal;
    this.gate = gate;
    this.hold = hold;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected VersionStore() {
    this(null, null, null, null, null);
  }

  @Transactional
  List<DatasetVersion> versions(String slug) {
    DatasetRow row = rows.visible(slug);
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id and v.number >= :first"
                + " order by v.number desc",
            DatasetVersionRow.class)
        .setParameter("id", row.id)
        .setParameter("first", rows.firstVisible(row))
        .getResultStream()
        .map(DatasetVersionRow::record)
        .toList();
  }

  @Transactional
  DatasetVersion version(String slug, int number) {
    DatasetRow row = rows.visible(slug);
    return Optional.of(number)
        .filter(wanted -> wanted >= rows.firstVisible(row))
        .flatMap(wanted -> rows.version(row.id, wanted))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** The version that was current at a moment. */
  @Transactional
  DatasetVersion versionAt(String slug, Instant moment) {
    DatasetRow row = rows.visible(slug);
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id and v.number >= :first"
                + " and v.publishedAt <= :moment order by v.number desc",
            DatasetVersionRow.class)
        .setParameter("id", row.id)
        .setParameter("first", rows.firstVisible(row))
        .setParameter("moment", moment)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DatasetVersionRow::record)
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /**
   * The one transaction of the publish protocol: the new version, the move of the current one, the
   * event. Uploads of one dataset come one after the other here; each gets the next number.
   *
   * @param next the version to be; its number and time are given here
   * @return the new version, or the current one when it says the same; one without a number when
   *     somebody else has to agree first
   * @throws Problem {@code precondition-failed} when the current version is not the one to replace,
   *     {@code schema-changed}, {@code quota}, {@code personal-data}
   */
  @Transactional
  DatasetVersion publish(UUID id, DatasetVersion next, PublicationTerms terms) {
    Dataset dataset = rows.record(rows.locked(id));
    Optional<DatasetVersion> known = known(dataset, next, terms);
    if (known.isPresent()) {
      return known.get();
    }
    terms.rejectedRows().ifPresent(given -> gate.note(dataset, next, given));
    if (dataset.state() == DatasetState.PUBLISHED && hold.isDemanded()) {
      List<SchemaChange> changes = gate.schemaChanges(dataset, next);
      gate.demandDecided(dataset, next, terms.consent());
      return hold.hold(dataset, next.numbered(0, DatasetRows.now(), changes), terms);
    }
    hold.outdate(dataset);
    return put(dataset, next, terms);
  }

  /** Shows a version that was held, in the transaction of the caller. */
  @Transactional
  void release(Dataset dataset, DatasetVersion held, PublicationTerms terms) {
    if (known(dataset, held, terms).isEmpty()) {
      put(dataset, held, terms);
    }
  }

  @Transactional
  List<PersonalDataDecision> decisions(String slug) {
    return gate.decisions(rows.visible(slug).id);
  }

  /** What the public would see of a version that nobody decided to show. */
  @Transactional
  List<PersonalData> undecided(UUID id, DatasetVersion version) {
    return gate.undecided(id, version);
  }

  /** The current version, when it says all that the next one would. */
  private static Optional<DatasetVersion> known(
      Dataset dataset, DatasetVersion next, PublicationTerms terms) {
    Optional<DatasetVersion> current = dataset.current();
    if (terms.replaces().isPresent()
        && !current.map(v -> v.original().id()).equals(terms.replaces())) {
      throw Problem.of(ErrorCode.PRECONDITION_FAILED).with("header", "If-Match");
    }
    return current.filter(version -> version.covers(next));
  }

  private DatasetVersion put(Dataset dataset, DatasetVersion next, PublicationTerms terms) {
    EntityManager em = scoped.get();
    UUID id = dataset.id();
    List<SchemaChange> changes = gate.schemaChanges(dataset, next);
    gate.admit(dataset.current(), next);
    DatasetVersion version =
        next.numbered(
            dataset.current().map(DatasetVersion::number).orElse(0) + 1,
            DatasetRows.now(),
            changes);
    if (dataset.state() == DatasetState.PUBLISHED) {
      gate.demandDecided(dataset, version, terms.consent());
    } else {
      gate.note(dataset, version, terms.consent());
    }
    em.persist(DatasetVersionRow.of(id, version));
    em.createQuery(
            "update DatasetRow d set d.currentVersion = :number, d.rows = :rows, d.columns = :columns,"
                + " d.publishedAt = :now, d.modifiedAt = :now, d.columnWords = :words,"
                + " d.qualityMet = :met, d.qualityRules = :rules where d.id = :id")
        .setParameter("number", version.number())
        .setParameter("rows", version.table().rows())
        .setParameter("columns", version.table().schema().fields().size())
        .setParameter("now", version.publishedAt())
        .setParameter("words", version.words())
        .setParameter(
            "met",
            Quality.of(dataset.description(), Optional.of(version), version.publishedAt())
                .metRegardlessOfTime())
        .setParameter("rules", Quality.RULES)
        .setParameter("id", id)
        .executeUpdate();
    em.flush();
    journal.record(
        "dataset.publish",
        "dataset/" + dataset.slug(),
        "version %d, %d rows, sha256 %s"
            .formatted(version.number(), version.table().rows(), version.original().id()));
    return version;
  }
}
