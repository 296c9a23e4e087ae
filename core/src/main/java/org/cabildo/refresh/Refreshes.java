package org.cabildo.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Datasets;
import org.cabildo.egress.Egress;
import org.cabildo.problem.Problem;

/** Where the datasets of the tenant in scope are brought up to date from. */
@ApplicationScoped
public class Refreshes {
  private static final int LONGEST_NAME = 200;

  private final Datasets datasets;
  private final SourceStore store;
  private final Egress egress;
  private final Agenda agenda;
  private final RefreshSettings settings;
  private final Scopes scopes;

  @Inject
  Refreshes(
      Datasets datasets,
      SourceStore store,
      Egress egress,
      Agenda agenda,
      RefreshSettings settings,
      Scopes scopes) {
    this.datasets = datasets;
    this.store = store;
    this.egress = egress;
    this.agenda = agenda;
    this.settings = settings;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Refreshes() {
    this(null, null, null, null, null, null);
  }

  /** The source of a dataset, if it has one. */
  @Requires(Permission.PUBLISH)
  public Optional<Source> find(String slug) {
    own(slug);
    Optional<Source> source = store.find(slug);
    // Whoever decides about its import looks here too: what was decided is seen in a moment.
    source
        .filter(found -> found.health().state() == SourceState.HELD)
        .ifPresent(held -> agenda.by(scopes.tenant(), Instant.now()));
    return source;
  }

  /** What the public is told of where a dataset comes from, once something came from there. */
  @Open
  public Optional<SourceNotice> notice(Dataset dataset) {
    if (!dataset.isPublic()) {
      return Optional.empty();
    }
    return store
        .find(dataset.slug())
        .filter(source -> !source.isPaused())
        .flatMap(
            source ->
                source
                    .health()
                    .succeededAt()
                    .map(checked -> new SourceNotice(source.url().getHost(), checked)));
  }

  /**
   * Sets where a dataset is brought up to date from, in place of what was set before; looked at
   * right away unless it is paused.
   *
   * @throws Problem {@code invalid} for an address that is not fetched from, or a period that is
   *     none, too short or too long
   */
  @Requires(Permission.PUBLISH)
  public Source set(String slug, SourceTerms terms) {
    own(slug);
    URI url = egress.check(terms.url());
    Interval every = Interval.of(terms.every(), settings.least());
    Optional<String> table = terms.table().map(String::strip).filter(text -> !text.isEmpty());
    if (table.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
      throw Problem.invalid("table", "too-long").with("limit", LONGEST_NAME);
    }
    Source source = store.set(slug, url, every, table, terms);
    agenda.by(scopes.tenant(), Instant.now());
    return source;
  }

  /**
   * Forgets where a dataset is brought up to date from; what was published stays.
   *
   * @throws Problem {@code not-found} when it has no source
   */
  @Requires(Permission.PUBLISH)
  public void remove(String slug) {
    own(slug);
    store.delete(slug);
  }

  /**
   * Has a source looked at right away. What was held back for a decision is fetched anew.
   *
   * @throws Problem {@code not-found} when there is none; {@code stale} while it is paused or its
   *     last file is still being imported
   */
  @Requires(Permission.PUBLISH)
  public Source run(String slug) {
    own(slug);
    Source source = store.hurry(slug);
    agenda.by(scopes.tenant(), Instant.now());
    return source;
  }

  private void own(String slug) {
    Dataset dataset = datasets.find(slug);
    scopes.requireOffice(dataset.office().slug());
  }
}
