package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.access.Permission;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Keeps back what somebody else has to agree to; always in the transaction that would have shown
 * it. What the server does by itself, such as setting up a portal from its folder, is not kept
 * back.
 */
@ApplicationScoped
class PublicationHold {
  private final RuleStore rules;
  private final RequestStore requests;
  private final Scopes scopes;

  @Inject
  PublicationHold(RuleStore rules, RequestStore requests, Scopes scopes) {
    this.rules = rules;
    this.requests = requests;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationHold() {
    this(null, null, null);
  }

  /** Whether what the caller publishes waits for somebody else. */
  boolean isDemanded() {
    return !scopes.may(Permission.MAINTAIN) && rules.review() == ReviewRule.ANOTHER_PERSON;
  }

  /**
   * Goes on only if nobody else has to agree.
   *
   * @throws Problem {@code review-required}
   */
  void demandNone() {
    if (isDemanded()) {
      throw Problem.of(ErrorCode.REVIEW_REQUIRED);
    }
  }

  DatasetVersion hold(Dataset dataset, DatasetVersion next, PublicationTerms terms) {
    return requests.hold(dataset, next, terms);
  }

  /** A dataset has other data than somebody is asked to agree to. */
  void outdate(Dataset dataset) {
    requests.outdate(dataset.slug());
  }

  /** A dataset is in another state. */
  void replace(String dataset) {
    requests.replace(dataset);
  }
}
