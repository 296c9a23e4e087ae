package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.access.Permission;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Journal;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.SchemaChange;
import org.cabildo.tenancy.Tenants;

/** Datasets in the database: every method is one transaction. */
@ApplicationScoped
class DatasetStore {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;
  private final Journal journal;
  private final PublicationGate gate;
  private final PublicationHold hold;

  @Inject
  DatasetStore(
      ScopedEntityManager scoped,
      Scopes scopes,
      Tenants tenants,
      Journal journal,
      PublicationGate gate,
      PublicationHold hold) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
    this.journal = journal;
    this.gate = gate;
    this.hold = hold;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetStore() {
    this(null, null, null, null, null, null);
  }

  @Transactional
  Dataset find(String slug) {
    return record(visible(slug));
  }

  @Transactional
  Dataset insert(DatasetDescription description, DatasetState state) {
    scopes.requireOffice(description.office());
    EntityManager em = scoped.get();
    if (bySlug(description.slug()).isPresent()) {
      throw Problem.of(ErrorCode.CONFLICT).with("name", description.slug());
    }
    gate.admitDataset();
    DatasetRow row = new DatasetRow();
    row.id = UUID.randomUUID();
    row.slug = description.slug();
    row.state = state.name();
    row.createdAt = now();
    row.columnWords = "";
    write(row, description);
    em.persist(row);
    em.flush();
    putThemes(row.id, description.themes());
    journal.record("dataset.create", "dataset/" + row.slug, state.key());
    return remeasured(row);
  }

  @Transactional
  Dataset update(String slug, DatasetDescription description) {
    DatasetRow row = visible(slug);
    scopes.requireOffice(row.office);
    scopes.requireOffice(description.office());
    if (!description.slug().equals(slug)) {
      throw Problem.invalid("slug", "fixed");
    }
    write(row, description);
    scoped
        .get()
        .createQuery("delete from DatasetThemeRow t where t.datasetId = :id")
        .setParameter("id", row.id)
        .executeUpdate();
    putThemes(row.id, description.themes());
    journal.record("dataset.describe", "dataset/" + slug, "");
    return remeasured(row);
  }

  /** A dataset that nobody else changes until the end of the transaction. */
  @Transactional
  Dataset lock(String slug) {
    return record(locked(visible(slug).id));
  }

  /** Publishes. */
  @Transactional
  Dataset show(String slug, Optional<PersonalDataConsent> consent) {
    DatasetRow row = locked(visible(slug).id);
    scopes.requireOffice(row.office);
    boolean isNew = !row.state.equals(DatasetState.PUBLISHED.name());
    if (isNew) {
      hold.demandNone();
    }
    Dataset dataset = record(row);
    dataset.current().ifPresent(version -> gate.demandDecided(dataset, version, consent));
    if (isNew) {
      hold.replace(slug);
      shown(row, "");
    }
    return record(row);
  }

  /** Withdraws, or takes back to draft. */
  @Transactional
  Dataset hide(String slug, DatasetState state, Optional<String> reason) {
    DatasetRow row = locked(visible(slug).id);
    scopes.requireOffice(row.office);
    if (row.state.equals(state.name())) {
      return record(row);
    }
    String why = "from " + row.state;
    if (state == DatasetState.WITHDRAWN || row.state.equals(DatasetState.PUBLISHED.name())) {
      String given = reason.orElseThrow(() -> Problem.invalid("reason", "required"));
      row.withdraw(new Withdrawal(given, scopes.current().caller().subject(), now()));
      why += ": " + given;
    }
    hold.replace(slug);
    journal.record("dataset." + state.key(), "dataset/" + slug, why);
    row.state = state.name();
    row.modifiedAt = now();
    return record(row);
  }

  /** Publishes what somebody asked for earlier, in the transaction of the caller. */
  @Transactional
  void release(Dataset dataset, String details) {
    DatasetRow row = locked(dataset.id());
    dataset.current().ifPresent(version -> gate.demandDecided(dataset, version, Optional.empty()));
    shown(row, details);
  }

  /** Shows a version that was held, in the transaction of the caller. */
  @Transactional
  void release(Dataset dataset, DatasetVersion held, PublicationTerms terms) {
    if (known(dataset, held, terms).isEmpty()) {
      put(dataset, held, terms);
    }
  }

  @Transactional
  List<DatasetVersion> versions(String slug) {
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id order by v.number desc",
            DatasetVersionRow.class)
        .setParameter("id", visible(slug).id)
        .getResultStream()
        .map(DatasetVersionRow::record)
        .toList();
  }

  @Transactional
  DatasetVersion version(String slug, int number) {
    return versionRow(visible(slug).id, number)
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
    Dataset dataset = record(locked(id));
    Optional<DatasetVersion> known = known(dataset, next, terms);
    if (known.isPresent()) {
      return known.get();
    }
    if (dataset.state() == DatasetState.PUBLISHED && hold.isDemanded()) {
      List<SchemaChange> changes = gate.schemaChanges(dataset, next);
      gate.demandDecided(dataset, next, terms.consent());
      return hold.hold(dataset, next.numbered(0, now(), changes), terms);
    }
    hold.outdate(dataset);
    return put(dataset, next, terms);
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
        next.numbered(dataset.current().map(DatasetVersion::number).orElse(0) + 1, now(), changes);
    if (dataset.state() == DatasetState.PUBLISHED) {
      gate.demandDecided(dataset, version, terms.consent());
    } else {
      gate.note(dataset, version, terms.consent());
    }
    em.persist(DatasetVersionRow.of(id, version));
    em.createQuery(
            "update DatasetRow d set d.currentVersion = :number, d.rows = :rows, d.columns = :columns,"
                + " d.publishedAt = :now, d.modifiedAt = :now, d.columnWords = :words,"
                + " d.qualityMet = :met where d.id = :id")
        .setParameter("number", version.number())
        .setParameter("rows", version.table().rows())
        .setParameter("columns", version.table().schema().fields().size())
        .setParameter("now", version.publishedAt())
        .setParameter("words", columnWords(version))
        .setParameter(
            "met",
            Quality.of(
                    dataset.description(),
                    dataset.office(),
                    Optional.of(version),
                    version.publishedAt())
                .metRegardlessOfTime())
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

  /** The version that was current at a moment. */
  @Transactional
  DatasetVersion versionAt(String slug, Instant moment) {
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id and v.publishedAt <= :moment"
                + " order by v.number desc",
            DatasetVersionRow.class)
        .setParameter("id", visible(slug).id)
        .setParameter("moment", moment)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DatasetVersionRow::record)
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  @Transactional
  List<PersonalDataDecision> decisions(String slug) {
    return gate.decisions(visible(slug).id);
  }

  /** What the public would see of a version that nobody decided to show. */
  @Transactional
  List<PersonalData> undecided(UUID id, DatasetVersion version) {
    return gate.undecided(id, version);
  }

  private DatasetRow visible(String slug) {
    return bySlug(slug).filter(this::maySee).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  private boolean maySee(DatasetRow row) {
    return (row.state.equals(DatasetState.PUBLISHED.name()) && row.currentVersion != null)
        || scopes.may(Permission.READ_DRAFTS);
  }

  private DatasetRow locked(UUID id) {
    return scoped.get().find(DatasetRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private void shown(DatasetRow row, String details) {
    journal.record(
        "dataset." + DatasetState.PUBLISHED.key(),
        "dataset/" + row.slug,
        "from " + row.state + (details.isEmpty() ? "" : ", " + details));
    row.state = DatasetState.PUBLISHED.name();
    row.show();
    row.modifiedAt = now();
  }

  private Optional<DatasetRow> bySlug(String slug) {
    return scoped
        .get()
        .createQuery("select d from DatasetRow d where d.slug = :slug", DatasetRow.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  private Optional<DatasetVersionRow> versionRow(UUID dataset, int number) {
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id and v.number = :number",
            DatasetVersionRow.class)
        .setParameter("id", dataset)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private void write(DatasetRow row, DatasetDescription description) {
    if (scoped.get().find(OfficeRow.class, description.office()) == null) {
      throw Problem.invalid("office", "unknown").with("value", description.office());
    }
    row.take(description);
    row.modifiedAt = now();
  }

  private void putThemes(UUID dataset, List<String> themes) {
    EntityManager em = scoped.get();
    for (String theme : themes) {
      if (em.find(ThemeRow.class, theme) == null) {
        throw Problem.invalid("themes", "unknown").with("value", theme);
      }
      DatasetThemeRow row = new DatasetThemeRow();
      row.datasetId = dataset;
      row.theme = theme;
      em.persist(row);
    }
    em.flush();
  }

  private Dataset remeasured(DatasetRow row) {
    Dataset dataset = record(row);
    row.qualityMet = dataset.quality().metRegardlessOfTime();
    dataset.current().ifPresent(version -> row.columnWords = columnWords(version));
    return dataset;
  }

  private Dataset record(DatasetRow row) {
    EntityManager em = scoped.get();
    List<Theme> themes =
        em.createQuery(
                "select t from ThemeRow t, DatasetThemeRow d where d.datasetId = :id and d.theme = t.slug"
                    + " order by t.slug",
                ThemeRow.class)
            .setParameter("id", row.id)
            .getResultStream()
            .map(ThemeRow::record)
            .toList();
    Office office = em.find(OfficeRow.class, row.office).record();
    DatasetDescription description = row.description(themes);
    Optional<DatasetVersion> current =
        Optional.ofNullable(row.currentVersion)
            .flatMap(number -> versionRow(row.id, number))
            .map(found -> found.record().explained(description.columns()));
    return new Dataset(
        row.id,
        description,
        office,
        themes,
        license(row.license),
        DatasetState.valueOf(row.state),
        current,
        Quality.of(description, office, current, now()),
        new Dataset.Usage(row.views, row.downloads),
        row.withdrawal(),
        row.createdAt,
        row.modifiedAt);
  }

  private License license(String own) {
    String id = own != null ? own : tenants.find(scopes.tenant()).orElseThrow().license();
    return License.of(id).orElseThrow(() -> Problem.of(ErrorCode.INTERNAL));
  }

  /** What a search for a column should find. */
  private static String columnWords(DatasetVersion version) {
    return version.table().schema().fields().stream()
        .flatMap(f -> Stream.of(f.name(), f.title(), f.description().orElse("")))
        .collect(Collectors.joining(" "));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
