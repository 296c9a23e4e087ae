package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * What becomes of requests to publish: every method is one transaction, which locks the dataset
 * first.
 */
@ApplicationScoped
class RequestDecisions {
  private final DatasetStore datasets;
  private final VersionStore versions;
  private final RequestStore requests;
  private final RuleStore rules;
  private final PublicationGate gate;
  private final Scopes scopes;

  @Inject
  RequestDecisions(
      DatasetStore datasets,
      VersionStore versions,
      RequestStore requests,
      RuleStore rules,
      PublicationGate gate,
      Scopes scopes) {
    this.datasets = datasets;
    this.versions = versions;
    this.requests = requests;
    this.rules = rules;
    this.gate = gate;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RequestDecisions() {
    this(null, null, null, null, null, null);
  }

  @Transactional
  PublicationRequest ask(String slug, PublicationWish wish) {
    Dataset dataset = own(slug);
    if (dataset.state() == DatasetState.PUBLISHED) {
      throw Problem.of(ErrorCode.STALE);
    }
    boolean reviewed = rules.review() == ReviewRule.ANOTHER_PERSON;
    if (!reviewed && wish.at().isEmpty()) {
      throw Problem.invalid("at", "required");
    }
    wish.demandFuture(Instant.now());
    gate.demandDecided(dataset, data(dataset), wish.consent());
    return requests.ask(dataset, reviewed ? RequestState.IN_REVIEW : RequestState.SCHEDULED, wish);
  }

  @Transactional
  PublicationRequest cancel(String slug, UUID id) {
    own(slug);
    PublicationRequestRow row = requests.locked(slug, id);
    demand(row.state().isOpen());
    row.end(RequestState.CANCELLED, RequestStore.now());
    requests.note(row, "cancel", "");
    return row.record();
  }

  @Transactional
  PublicationRequest approve(String slug, UUID id) {
    Dataset dataset = own(slug);
    PublicationRequestRow row = requests.locked(slug, id);
    demand(row.state() == RequestState.IN_REVIEW);
    requests.demandSomebodyElse(row);
    Instant now = RequestStore.now();
    row.decide(scopes.current().caller().subject(), now);
    requests.note(row, "approve", "asked by " + row.askedBy);
    if (row.publishAt != null && row.publishAt.isAfter(now)) {
      demandSame(row, dataset);
      row.state = RequestState.SCHEDULED.name();
    } else {
      release(row, dataset);
    }
    return row.record();
  }

  @Transactional
  PublicationRequest sendBack(String slug, UUID id, String reason) {
    own(slug);
    PublicationRequestRow row = requests.locked(slug, id);
    demand(row.state() == RequestState.IN_REVIEW);
    requests.demandSomebodyElse(row);
    Instant now = RequestStore.now();
    row.decide(scopes.current().caller().subject(), now);
    row.reason = reason;
    row.end(RequestState.SENT_BACK, now);
    requests.note(row, "send-back", reason);
    return row.record();
  }

  /**
   * Publishes what is due; does nothing when somebody else did, or took it back.
   *
   * @throws Problem why it cannot be published
   */
  @Transactional
  void publish(PublicationRequest due, Instant now) {
    Dataset dataset = datasets.lock(due.dataset());
    PublicationRequestRow row = requests.locked(due.dataset(), due.id());
    if (row.state() != RequestState.SCHEDULED
        || row.publishAt == null
        || row.publishAt.isAfter(now)) {
      return;
    }
    if (row.decidedBy == null && rules.review() == ReviewRule.ANOTHER_PERSON) {
      throw Problem.of(ErrorCode.REVIEW_REQUIRED);
    }
    release(row, dataset);
  }

  /** Notes why what was due could not be published. */
  @Transactional
  void fail(PublicationRequest due, Problem why) {
    datasets.lock(due.dataset());
    PublicationRequestRow row = requests.locked(due.dataset(), due.id());
    if (row.state() == RequestState.SCHEDULED) {
      row.fail(why, RequestStore.now());
      requests.note(row, "fail", why.code().key());
    }
  }

  private void release(PublicationRequestRow row, Dataset dataset) {
    if (row.held().isPresent()) {
      versions.release(dataset, row.held().get(), row.terms());
    } else {
      demandSame(row, dataset);
      datasets.release(dataset, "asked by " + row.askedBy);
    }
    row.end(RequestState.PUBLISHED, RequestStore.now());
  }

  /** Who agreed, agreed to the data that were there. */
  private static void demandSame(PublicationRequestRow row, Dataset dataset) {
    demand(!row.isReviewed() || row.version == data(dataset).number());
  }

  private static DatasetVersion data(Dataset dataset) {
    return dataset.current().orElseThrow(() -> Problem.invalid("dataset", "no-data"));
  }

  private Dataset own(String slug) {
    Dataset dataset = datasets.lock(slug);
    scopes.requireOffice(dataset.office().slug());
    return dataset;
  }

  private static void demand(boolean unchanged) {
    if (!unchanged) {
      throw Problem.of(ErrorCode.STALE);
    }
  }
}
