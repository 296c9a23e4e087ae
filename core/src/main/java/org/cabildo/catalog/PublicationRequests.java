package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Requests to publish, in the tenant in scope: for somebody else to decide about, or for later. A
 * dataset has at most one that is open, and nothing of what it asks for is public before. A
 * publisher who is confined to one office asks and decides about its datasets only.
 */
@ApplicationScoped
public class PublicationRequests {
  private static final int REASON = 1_000;
  private static final int MOST_LISTED = 100;

  private final RequestStore store;
  private final RequestDecisions decisions;
  private final DatasetStore datasets;
  private final PublicationTimes times;
  private final Scopes scopes;

  @Inject
  PublicationRequests(
      RequestStore store,
      RequestDecisions decisions,
      DatasetStore datasets,
      PublicationTimes times,
      Scopes scopes) {
    this.store = store;
    this.decisions = decisions;
    this.datasets = datasets;
    this.times = times;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationRequests() {
    this(null, null, null, null, null);
  }

  /** Those of all datasets that are open, the oldest first. */
  @Requires(Permission.READ_DRAFTS)
  public List<PublicationRequest> open() {
    return store.open();
  }

  /** Those of a dataset, the latest first; at most a hundred. */
  @Requires(Permission.READ_DRAFTS)
  public List<PublicationRequest> list(String slug) {
    return store.latest(datasets.find(slug).slug(), MOST_LISTED);
  }

  /** The last of a dataset. */
  @Requires(Permission.READ_DRAFTS)
  public Optional<PublicationRequest> last(String slug) {
    return store.latest(datasets.find(slug).slug(), 1).stream().findFirst();
  }

  /** One of them. */
  @Requires(Permission.READ_DRAFTS)
  public PublicationRequest find(String slug, String id) {
    return store
        .find(datasets.find(slug).slug(), id(id))
        .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /**
   * Asks that a dataset be published, by somebody else's leave where the portal demands it, or
   * later; what was asked before is replaced.
   *
   * @throws Problem {@code stale} when it is published; {@code invalid} when it has no data, when
   *     the time is past or more than 366 days ahead, or when there is none and nobody else has to
   *     agree; {@code personal-data}
   */
  @Requires(Permission.PUBLISH)
  public PublicationRequest ask(String slug, PublicationWish wish) {
    return timed(decisions.ask(slug, wish));
  }

  /**
   * Takes one back that is open; a version that waits is forgotten.
   *
   * @throws Problem {@code stale} when it is over
   */
  @Requires(Permission.PUBLISH)
  public PublicationRequest cancel(String slug, String id) {
    return decisions.cancel(slug, id(id));
  }

  /**
   * Agrees: it is published at once, or when it is time.
   *
   * @throws Problem {@code own-request} when the caller asked, or issued the token that did; {@code
   *     person-required} when a program does; {@code stale} when it is not in review any more;
   *     whatever forbids to publish
   */
  @Requires(Permission.PUBLISH)
  public PublicationRequest approve(String slug, String id) {
    return timed(decisions.approve(slug, id(id)));
  }

  /**
   * Sends it back to whoever asked.
   *
   * @param reason what is to be done about it
   * @throws Problem {@code own-request}, {@code person-required}, {@code stale} as of {@link
   *     #approve}; {@code invalid} without a reason
   */
  @Requires(Permission.PUBLISH)
  public PublicationRequest sendBack(String slug, String id, String reason) {
    DescriptionCheck.text("reason", reason, REASON);
    return decisions.sendBack(slug, id(id), reason);
  }

  /** Whether it waits for a decision, and the caller is a person, and another than who asked. */
  @Requires(Permission.PUBLISH)
  public boolean mayDecide(PublicationRequest request) {
    return request.state() == RequestState.IN_REVIEW
        && store.toDecide().contains(request.dataset());
  }

  private PublicationRequest timed(PublicationRequest request) {
    Optional.of(request)
        .filter(r -> r.state() == RequestState.SCHEDULED)
        .flatMap(PublicationRequest::publishAt)
        .ifPresent(at -> times.by(scopes.tenant(), at));
    return request;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ErrorCode.NOT_FOUND);
    }
  }
}
