package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.journal.Difference;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Descriptions and states of datasets in the database: every method is one transaction. */
@ApplicationScoped
class DatasetStore {
  private final DatasetRows rows;
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Journal journal;
  private final PublicationGate gate;
  private final PublicationHold hold;

  @Inject
  DatasetStore(
      DatasetRows rows,
      ScopedEntityManager scoped,
      Scopes scopes,
      Journal journal,
      PublicationGate gate,
      PublicationHold hold) {
    this.rows = rows;
    this.scoped = scoped;
    this.scopes = scopes;
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
    return rows.record(rows.visible(slug));
  }

  @Transactional
  Dataset insert(DatasetDescription description, DatasetState state) {
    scopes.requireOffice(description.office());
    EntityManager em = scoped.get();
    if (rows.named(description.slug()).isPresent()) {
      throw Problem.of(ErrorCode.CONFLICT).with("name", description.slug());
    }
    gate.admitDataset();
    DatasetRow row = new DatasetRow();
    row.id = UUID.randomUUID();
    row.slug = description.slug();
    row.state = state.name();
    row.createdAt = DatasetRows.now();
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
    DatasetRow row = rows.visible(slug);
    scopes.requireOffice(row.office);
    scopes.requireOffice(description.office());
    if (!description.slug().equals(slug)) {
      throw Problem.invalid("slug", "fixed");
    }
    DatasetDescription before = rows.record(row).description();
    write(row, description);
    scoped
        .get()
        .createQuery("delete from DatasetThemeRow t where t.datasetId = :id")
        .setParameter("id", row.id)
        .executeUpdate();
    putThemes(row.id, description.themes());
    journal.record(
        "dataset.describe",
        "dataset/" + slug,
        Difference.between(Optional.of(before), description));
    return remeasured(row);
  }

  /** A dataset that nobody else changes until the end of the transaction. */
  @Transactional
  Dataset lock(String slug) {
    return rows.record(rows.locked(rows.visible(slug).id));
  }

  /** Publishes. */
  @Transactional
  Dataset show(String slug, Optional<PersonalDataConsent> consent) {
    DatasetRow row = rows.locked(rows.visible(slug).id);
    scopes.requireOffice(row.office);
    boolean isNew = !row.state.equals(DatasetState.PUBLISHED.name());
    if (isNew) {
      hold.demandNone();
    }
    Dataset dataset = rows.record(row);
    dataset.current().ifPresent(version -> gate.demandDecided(dataset, version, consent));
    if (isNew) {
      hold.replace(slug);
      shown(row, "");
    }
    return rows.record(row);
  }

  /** Withdraws, or takes back to draft. */
  @Transactional
  Dataset hide(String slug, DatasetState state, Optional<String> reason) {
    DatasetRow row = rows.locked(rows.visible(slug).id);
    scopes.requireOffice(row.office);
    if (row.state.equals(state.name())) {
      return rows.record(row);
    }
    String why = "from " + row.state;
    if (state == DatasetState.WITHDRAWN || row.state.equals(DatasetState.PUBLISHED.name())) {
      String given = reason.orElseThrow(() -> Problem.invalid("reason", "required"));
      row.withdraw(new Withdrawal(given, scopes.current().caller().subject(), DatasetRows.now()));
      why += ": " + given;
    }
    if (row.state.equals(DatasetState.PUBLISHED.name())) {
      row.firstPublic = Math.max(1, row.firstPublic);
    }
    hold.replace(slug);
    journal.record("dataset." + state.key(), "dataset/" + slug, why);
    row.state = state.name();
    row.modifiedAt = DatasetRows.now();
    return rows.record(row);
  }

  /** Publishes what somebody asked for earlier, in the transaction of the caller. */
  @Transactional
  void release(Dataset dataset, String details) {
    DatasetRow row = rows.locked(dataset.id());
    dataset.current().ifPresent(version -> gate.demandDecided(dataset, version, Optional.empty()));
    shown(row, details);
  }

  private void shown(DatasetRow row, String details) {
    journal.record(
        "dataset." + DatasetState.PUBLISHED.key(),
        "dataset/" + row.slug,
        "from " + row.state + (details.isEmpty() ? "" : ", " + details));
    row.state = DatasetState.PUBLISHED.name();
    row.show();
    row.modifiedAt = DatasetRows.now();
  }

  private void write(DatasetRow row, DatasetDescription description) {
    if (scoped.get().find(OfficeRow.class, description.office()) == null) {
      throw Problem.invalid("office", "unknown").with("value", description.office());
    }
    row.take(description);
    row.modifiedAt = DatasetRows.now();
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
    Dataset dataset = rows.record(row);
    row.qualityMet = dataset.quality().metRegardlessOfTime();
    row.qualityRules = Quality.RULES;
    dataset.current().ifPresent(version -> row.columnWords = version.words());
    return dataset;
  }
}
