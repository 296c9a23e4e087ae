package org.cabildo.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;

/**
 * The publication plan of the tenant in scope. What is only inventoried is {@code not-found} for
 * who may not read drafts. A publisher who is confined to one office changes only its commitments.
 */
@ApplicationScoped
public class Commitments {
  private final CommitmentReading reading;
  private final CommitmentStore store;

  @Inject
  Commitments(CommitmentReading reading, CommitmentStore store) {
    this.reading = reading;
    this.store = store;
  }

  /** For the container's proxy only. */
  protected Commitments() {
    this(new CommitmentReading(), new CommitmentStore());
  }

  /** The commitments that the caller may see, the late ones first, and how many of each kind. */
  @Open
  public PublicationPlan list(CommitmentFilter filter) {
    return reading.plan(filter);
  }

  /** How many of each kind the caller may see. */
  @Open
  public PublicationPlan.Figures figures() {
    return reading.figures();
  }

  /** The commitment of that name. */
  @Open
  public Commitment find(String slug) {
    return reading.find(slug);
  }

  /**
   * Adds to the inventory, or replaces what is written; date, dataset and state stay.
   *
   * @throws org.cabildo.problem.Problem {@code invalid}; {@code quota} when the plan is full
   */
  @Requires(Permission.PUBLISH)
  public Commitment put(CommitmentDescription description) {
    CommitmentCheck.check(description);
    store.put(description);
    return reading.find(description.slug());
  }

  /**
   * Promises a date, or another one. A date that has passed is taken: the plan may be older than
   * this portal, and then it is late. What was dropped is promised anew.
   *
   * @param due last day, in the tenant's time zone
   * @param reason why the date moves; may be absent the first time
   * @throws org.cabildo.problem.Problem {@code invalid} when a date is moved without a reason
   */
  @Requires(Permission.PUBLISH)
  public Commitment commit(String slug, LocalDate due, Optional<String> reason) {
    reason.ifPresent(CommitmentCheck::reason);
    store.commit(slug, due, reason);
    return reading.find(slug);
  }

  /**
   * Says which dataset it becomes. It counts as published as long as that is public and has data.
   *
   * @throws org.cabildo.problem.Problem {@code invalid} when there is no such dataset, or the
   *     commitment was dropped; {@code denied} when it is of another office than the caller's
   */
  @Requires(Permission.PUBLISH)
  public Commitment link(String slug, String dataset) {
    store.link(slug, dataset);
    return reading.find(slug);
  }

  /** Takes back which dataset it becomes. */
  @Requires(Permission.PUBLISH)
  public Commitment unlink(String slug) {
    store.unlink(slug);
    return reading.find(slug);
  }

  /**
   * Says that it will not be published; everybody reads why.
   *
   * @throws org.cabildo.problem.Problem {@code invalid} when it is published, or without a reason
   */
  @Requires(Permission.PUBLISH)
  public Commitment drop(String slug, String reason) {
    CommitmentCheck.reason(reason);
    store.drop(slug, reason);
    return reading.find(slug);
  }
}
