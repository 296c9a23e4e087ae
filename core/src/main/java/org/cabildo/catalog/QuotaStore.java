package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;

/**
 * Limits and use of the tenant in scope, from its own rows. What writes stands in the line of the
 * journal before it looks, so that two at once cannot pass a limit together.
 */
@ApplicationScoped
class QuotaStore {
  private final ScopedEntityManager scoped;
  private final Journal journal;
  private final StoredFiles files;
  private final ImportDays days;
  private final QueryDays queries;
  private final QuotaSettings settings;

  @Inject
  QuotaStore(
      ScopedEntityManager scoped,
      Journal journal,
      StoredFiles files,
      ImportDays days,
      QueryDays queries,
      QuotaSettings settings) {
    this.scoped = scoped;
    this.journal = journal;
    this.files = files;
    this.days = days;
    this.queries = queries;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected QuotaStore() {
    this(null, null, null, null, null, null);
  }

  @Transactional
  Usage usage() {
    Quota own = own();
    Map<Measure, Usage.Use> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      measures.put(measure, use(measure, own));
    }
    return new Usage(measures);
  }

  /** Replaces what was said for this tenant alone. */
  @Transactional
  Usage set(Quota quota) {
    EntityManager em = scoped.get();
    journal.inLine();
    Quota before = own();
    if (!quota.equals(before)) {
      em.createQuery("delete from QuotaRow q").executeUpdate();
      em.clear();
      quota.most().forEach((measure, most) -> em.persist(row(measure, most)));
      em.flush();
      journal.record("quota.set", "tenant/quota", told(before) + " → " + told(quota));
    }
    return usage();
  }

  /**
   * Goes on only if so much more is within the limit, as of now.
   *
   * @throws org.cabildo.problem.Problem {@code quota}
   */
  @Transactional
  void demand(Measure measure, long more) {
    if (more > 0) {
      new Allowance(measure, use(measure, own())).demand(more);
    }
  }

  /** The same for a file that may be here already. */
  @Transactional
  void demand(Blob file) {
    demand(Measure.BYTES, files.has(file.id()) ? 0 : file.bytes());
  }

  /** Lets one more dataset in, in the transaction that makes it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void admitDataset() {
    journal.inLine();
    demand(Measure.DATASETS, 1);
  }

  /** Lets a version in, in the transaction that makes it the current one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void admit(Optional<DatasetVersion> current, DatasetVersion next) {
    journal.inLine();
    demand(Measure.ROWS, next.table().rows() - current.map(v -> v.table().rows()).orElse(0L));
    Map<BlobId, Long> more = files.newIn(next);
    demand(Measure.BYTES, more.values().stream().mapToLong(Long::longValue).sum());
    files.add(more);
  }

  /** Counts one more import of today. */
  @Transactional
  void countImport() {
    journal.inLine();
    demand(Measure.IMPORTS, 1);
    days.count();
  }

  /**
   * Counts so much more time of queries today.
   *
   * @return until when none may be asked, if it is beyond the limit now
   */
  @Transactional
  Optional<Instant> countQueries(Duration time) {
    if (!time.isZero()) {
      queries.add(time);
    }
    return use(Measure.SECONDS, own()).forbids(1)
        ? Optional.of(queries.tomorrow())
        : Optional.empty();
  }

  private Usage.Use use(Measure measure, Quota own) {
    return new Usage.Use(
        used(measure),
        own.over(settings.standard()).limit(measure),
        own.said(measure).isPresent() ? Usage.Origin.TENANT : Usage.Origin.INSTALLATION);
  }

  private long used(Measure measure) {
    return switch (measure) {
      case DATASETS -> sum("select count(d) from DatasetRow d");
      case ROWS -> sum("select sum(d.rows) from DatasetRow d");
      case BYTES -> files.bytes();
      case IMPORTS -> days.today();
      case SECONDS -> queries.today();
    };
  }

  private long sum(String query) {
    return Optional.ofNullable(scoped.get().createQuery(query, Long.class).getSingleResult())
        .orElse(0L);
  }

  private Quota own() {
    return new Quota(
        scoped
            .get()
            .createQuery("select q from QuotaRow q", QuotaRow.class)
            .getResultStream()
            .collect(Collectors.toMap(row -> Measure.valueOf(row.measure), row -> row.most)));
  }

  private static QuotaRow row(Measure measure, long most) {
    QuotaRow row = new QuotaRow();
    row.measure = measure.name();
    row.most = most;
    return row;
  }

  private static String told(Quota quota) {
    return quota.most().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(limit -> limit.getKey().key() + " " + limit.getValue())
        .collect(Collectors.joining(", "));
  }
}
