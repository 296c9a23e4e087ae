package org.cabildo.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.access.Permission;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Search;
import org.cabildo.commitment.Commitment.DatasetSight;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenants;

/** Commitments as the caller may see them; a fixed number of statements however many there are. */
@ApplicationScoped
class CommitmentReading {
  private static final String NO_DATASET = "";

  private final ScopedEntityManager scoped;
  private final Scopes scopes;
  private final Tenants tenants;
  private final Offices offices;
  private final Search search;

  @Inject
  CommitmentReading(
      ScopedEntityManager scoped, Scopes scopes, Tenants tenants, Offices offices, Search search) {
    this.scoped = scoped;
    this.scopes = scopes;
    this.tenants = tenants;
    this.offices = offices;
    this.search = search;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected CommitmentReading() {
    this(null, null, null, null, null);
  }

  @Transactional
  PublicationPlan plan(CommitmentFilter filter) {
    List<CommitmentRow> rows = rows();
    if (rows.isEmpty()) {
      return PublicationPlan.of(List.of(), filter);
    }
    Set<String> open = open(rows);
    Map<String, LocalText> names =
        offices.list().stream()
            .collect(Collectors.toMap(f -> f.office().slug(), f -> f.office().name()));
    Map<String, List<Promise.Move>> moves = moves();
    return PublicationPlan.of(
        rows.stream()
            .map(
                row ->
                    seen(
                        row,
                        Optional.ofNullable(names.get(row.office)).orElseThrow(),
                        moves.getOrDefault(row.slug, List.of()),
                        open))
            .filter(this::maySee)
            .toList(),
        filter);
  }

  /** The figures of the whole plan alone, in fewer statements. */
  @Transactional
  PublicationPlan.Figures figures() {
    List<CommitmentRow> rows = rows();
    Set<String> open = open(rows);
    return PublicationPlan.of(
            rows.stream()
                .map(row -> seen(row, new LocalText(row.office), List.of(), open))
                .filter(this::maySee)
                .toList(),
            CommitmentFilter.everything())
        .figures();
  }

  private List<CommitmentRow> rows() {
    return scoped
        .get()
        .createQuery("select c from CommitmentRow c", CommitmentRow.class)
        .getResultList();
  }

  /** Those of their datasets that everybody sees. */
  private Set<String> open(List<CommitmentRow> rows) {
    return search.published(
        rows.stream().flatMap(row -> row.dataset().stream()).collect(Collectors.toSet()));
  }

  /** A hidden one costs as many statements as a missing one. */
  @Transactional
  Commitment find(String slug) {
    Optional<CommitmentRow> found =
        scoped
            .get()
            .createQuery("select c from CommitmentRow c where c.slug = :slug", CommitmentRow.class)
            .setParameter("slug", slug)
            .getResultStream()
            .findFirst();
    Set<String> open =
        search.published(Set.of(found.flatMap(CommitmentRow::dataset).orElse(NO_DATASET)));
    CommitmentRow row =
        found
            .filter(r -> maySee(seen(r, new LocalText(r.office), List.of(), open)))
            .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    return seen(row, offices.find(row.office).name(), moves(slug), open);
  }

  /** Dates that were moved before, first one first. */
  List<Promise.Move> moves(String slug) {
    return scoped
        .get()
        .createQuery(
            "select m from CommitmentMoveRow m where m.commitment = :slug order by m.number",
            CommitmentMoveRow.class)
        .setParameter("slug", slug)
        .getResultStream()
        .map(CommitmentMoveRow::record)
        .toList();
  }

  private Map<String, List<Promise.Move>> moves() {
    return scoped
        .get()
        .createQuery(
            "select m from CommitmentMoveRow m order by m.commitment, m.number",
            CommitmentMoveRow.class)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.commitment,
                Collectors.mapping(CommitmentMoveRow::record, Collectors.toList())));
  }

  private Commitment seen(
      CommitmentRow row, LocalText office, List<Promise.Move> moves, Set<String> open) {
    DatasetSight drafts =
        scopes.may(Permission.READ_DRAFTS) ? DatasetSight.UNFINISHED : DatasetSight.HIDDEN;
    return row.record(office, moves)
        .seen(
            today(),
            row.dataset().filter(open::contains).map(d -> DatasetSight.PUBLIC).orElse(drafts));
  }

  private boolean maySee(Commitment commitment) {
    return commitment.state() != CommitmentState.INVENTORIED || scopes.may(Permission.READ_DRAFTS);
  }

  private LocalDate today() {
    return LocalDate.now(tenants.find(scopes.tenant()).orElseThrow().zone());
  }
}
