package org.cabildo.catalog;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.SchemaChange;

/** What must be clear before the public sees rows; always in the transaction that shows them. */
@ApplicationScoped
class PublicationGate {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final QuotaStore quotas;

  @Inject
  PublicationGate(ScopedEntityManager scoped, Scopes scopes, Journal journal, QuotaStore quotas) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.journal = journal;
    this.quotas = quotas;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationGate() {
    this(null, null, null, null);
  }

  /**
   * Counts one dataset more.
   *
   * @throws Problem {@code quota}
   */
  void admitDataset() {
    quotas.admitDataset();
  }

  /**
   * Counts what a version has more than the one before.
   *
   * @throws Problem {@code quota}
   */
  void admit(Optional<DatasetVersion> current, DatasetVersion next) {
    quotas.admit(current, next);
  }

  /**
   * Compares the columns of a new version with those of the current one.
   *
   * @throws Problem {@code schema-changed} when the dataset's policy does not allow the difference
   */
  List<SchemaChange> schemaChanges(Dataset dataset, DatasetVersion next) {
    List<SchemaChange> changes = compared(dataset, next);
    SchemaPolicy policy = dataset.description().schemaPolicy();
    if (!policy.allows(changes)) {
      throw Problem.of(ErrorCode.SCHEMA_CHANGED)
          .with("policy", policy.key())
          .with("columns", changes.stream().map(SchemaChange::column).collect(joining(", ")))
          .with("changes", changes);
    }
    return changes;
  }

  static List<SchemaChange> compared(Dataset dataset, DatasetVersion next) {
    return dataset
        .current()
        .map(c -> SchemaChange.between(c.table().schema(), next.table().schema()))
        .orElse(List.of());
  }

  /**
   * Lets rows and their original pass that have no personal data, or of which somebody decided that
   * they may be published; notes the decision if it is taken now.
   *
   * @throws Problem {@code personal-data} when nobody decided
   */
  void demandDecided(
      Dataset dataset, DatasetVersion version, Optional<PersonalDataConsent> consent) {
    List<PersonalData> undecided = undecided(dataset.id(), version);
    if (undecided.isEmpty()) {
      return;
    }
    PersonalDataConsent given =
        consent.orElseThrow(
            () ->
                Problem.of(ErrorCode.PERSONAL_DATA)
                    .with(
                        "columns",
                        undecided.stream()
                            .map(PersonalData::address)
                            .distinct()
                            .collect(joining(", ")))
                    .with("personalData", undecided));
    decide(dataset, undecided, given);
  }

  /** Notes the decision that comes with rows that the public does not see yet. */
  void note(Dataset dataset, DatasetVersion version, Optional<PersonalDataConsent> consent) {
    consent.ifPresent(given -> decide(dataset, undecided(dataset.id(), version), given));
  }

  /** Notes the decision to do without the rows of a file that cannot be read, if there are any. */
  void note(Dataset dataset, DatasetVersion version, RejectedRowsConsent given) {
    long rejected = version.report().rejected();
    if (rejected > 0) {
      journal.record(
          "dataset.rejected-rows",
          "dataset/" + dataset.slug(),
          "accepted %d of %d rows set aside: %s"
              .formatted(rejected, version.report().rows() + rejected, given.reason()));
    }
  }

  List<PersonalDataDecision> decisions(UUID dataset) {
    return scoped
        .get()
        .createQuery(
            "select d from PersonalDataDecisionRow d where d.datasetId = :id order by d.at, d.column",
            PersonalDataDecisionRow.class)
        .setParameter("id", dataset)
        .getResultStream()
        .map(PersonalDataDecisionRow::record)
        .toList();
  }

  List<PersonalData> undecided(UUID dataset, DatasetVersion version) {
    List<PersonalData> certain =
        version.report().personalData().stream()
            .filter(p -> p.certainty() == PersonalData.Certainty.HIGH)
            .toList();
    if (certain.isEmpty()) {
      return certain;
    }
    List<PersonalDataDecision> decisions = decisions(dataset);
    return certain.stream().filter(p -> decisions.stream().noneMatch(d -> d.isAbout(p))).toList();
  }

  private void decide(Dataset dataset, List<PersonalData> found, PersonalDataConsent consent) {
    EntityManager em = scoped.get();
    for (PersonalData data : found) {
      PersonalDataDecisionRow row = new PersonalDataDecisionRow();
      row.datasetId = dataset.id();
      row.column = data.column();
      row.kind = data.kind().name();
      row.reason = consent.reason();
      row.by = scopes.current().caller().subject();
      row.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
      em.persist(row);
      journal.record(
          "dataset.personal-data",
          "dataset/" + dataset.slug(),
          "accepted %s in %s: %s".formatted(data.kind().key(), where(data), consent.reason()));
    }
  }

  /** {@code correo}, {@code hidden-column Padrón!F}. */
  private static String where(PersonalData data) {
    return data.place()
        .map(place -> "%s %s".formatted(place.part().key(), place.address()).strip())
        .orElse(data.column());
  }
}
