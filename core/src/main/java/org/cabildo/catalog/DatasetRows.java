package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.Permission;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenants;

/** Finds the rows of datasets and reads them as records; always in somebody's transaction. */
@ApplicationScoped
class DatasetRows {
  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  DatasetRows(ScopedEntityManager scoped, Scopes scopes, Tenants tenants) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DatasetRows() {
    this(null, null, null);
  }

  /**
   * The one of that name, if the caller may see it.
   *
   * @throws Problem {@code not-found}
   */
  DatasetRow visible(String slug) {
    return named(slug).filter(this::maySee).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** One that nobody else changes until the end of the transaction. */
  DatasetRow locked(UUID id) {
    return scoped.get().find(DatasetRow.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The one of that name, whoever asks. */
  Optional<DatasetRow> named(String slug) {
    return scoped
        .get()
        .createQuery("select d from DatasetRow d where d.slug = :slug", DatasetRow.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  Optional<DatasetVersion> version(UUID dataset, int number) {
    return scoped
        .get()
        .createQuery(
            "select v from DatasetVersionRow v where v.datasetId = :id and v.number = :number",
            DatasetVersionRow.class)
        .setParameter("id", dataset)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(DatasetVersionRow::record);
  }

  /** Number of the first version of it that the caller may see. */
  int firstVisible(DatasetRow row) {
    return scopes.may(Permission.READ_DRAFTS) ? 0 : row.firstPublic;
  }

  Dataset record(DatasetRow row) {
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
            .flatMap(number -> version(row.id, number))
            .map(found -> found.explained(description.columns()));
    return new Dataset(
        row.id,
        description,
        office,
        themes,
        license(row.license),
        DatasetState.valueOf(row.state),
        current,
        Quality.of(description, current, now()),
        new Dataset.Usage(row.views, row.downloads),
        row.withdrawal(),
        row.createdAt,
        row.modifiedAt);
  }

  /** To the microsecond, as it is kept. */
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private boolean maySee(DatasetRow row) {
    return (row.state.equals(DatasetState.PUBLISHED.name()) && row.currentVersion != null)
        || scopes.may(Permission.READ_DRAFTS);
  }

  private License license(String own) {
    String id = own != null ? own : tenants.find(scopes.tenant()).orElseThrow().license();
    return License.of(id).orElseThrow(() -> Problem.of(ErrorCode.INTERNAL));
  }
}
