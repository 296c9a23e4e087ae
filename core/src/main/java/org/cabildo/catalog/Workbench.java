package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;

/** What the staff of the tenant in scope works on: its datasets in every state. */
@ApplicationScoped
public class Workbench {
  /** Most entries of a page. */
  public static final int MAX_LIMIT = 100;

  private static final Office NO_OFFICE =
      new Office("", new LocalText(""), new LocalText(""), Optional.empty(), Optional.empty());

  private final WorkbenchStore store;
  private final DatasetStore datasets;
  private final OfficeStore offices;

  @Inject
  Workbench(WorkbenchStore store, DatasetStore datasets, OfficeStore offices) {
    this.store = store;
    this.datasets = datasets;
    this.offices = offices;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Workbench() {
    this(null, null, null);
  }

  /**
   * The datasets in one state, or in all, latest change first.
   *
   * @throws Problem {@code invalid} when limit or offset is out of range
   */
  @Requires(Permission.READ_DRAFTS)
  public Page list(Optional<DatasetState> state, int offset, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", MAX_LIMIT);
    }
    if (offset < 0) {
      throw Problem.invalid("offset", "out-of-range").with("min", 0).with("max", Integer.MAX_VALUE);
    }
    return store.list(state, offset, limit);
  }

  /**
   * What waits for the caller: drafts and datasets that are late against their frequency. Of a
   * publisher who is confined to one office, only its own.
   *
   * @param limit how many of each at most
   */
  @Requires(Permission.READ_DRAFTS)
  public Waiting waiting(int limit) {
    return store.waiting(limit);
  }

  /**
   * How complete a description would be, before it is kept; nothing is checked.
   *
   * @param slug of the dataset it is for, when there is one
   */
  @Requires(Permission.PUBLISH)
  public Quality quality(Optional<String> slug, DatasetDescription description) {
    Office office = offices.office(description.office()).orElse(NO_OFFICE);
    return Quality.of(
        description,
        office,
        slug.flatMap(s -> datasets.find(s).current())
            .map(version -> version.explained(description.columns())),
        Instant.now());
  }

  /** Some datasets of how many. */
  public record Page(long total, List<DatasetStatus> datasets) {}

  /** What waits for somebody. */
  public record Waiting(Page drafts, Page late) {}
}
