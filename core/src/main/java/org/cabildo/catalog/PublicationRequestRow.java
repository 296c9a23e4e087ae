package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.problem.Problem;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A request to publish, as stored. */
@Entity
@Table(name = "publication_request")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class PublicationRequestRow {
  @Id UUID id;
  String dataset;
  String state;

  /** Number of the version that was current when it was asked; 0 for none. */
  int version;

  /** JSON of the version that waits. */
  @Nullable String held;

  /** JSON of the terms on which that came. */
  @Nullable String terms;

  @Nullable String note;

  @Column(name = "publish_at")
  @Nullable Instant publishAt;

  @Column(name = "asked_by")
  String askedBy;

  /** Whom the asker acts for: whoever issued the token, whoever set the source. */
  @Column(name = "asked_person")
  String askedPerson;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Nullable String reason;
  @Nullable String problem;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  RequestState state() {
    return RequestState.valueOf(state);
  }

  Optional<DatasetVersion> held() {
    return Optional.ofNullable(held).map(text -> JsonText.read(text, DatasetVersion.class));
  }

  PublicationTerms terms() {
    return Optional.ofNullable(terms)
        .map(text -> JsonText.read(text, PublicationTerms.class))
        .orElse(PublicationTerms.plain());
  }

  /** Whether a person decides about it, or has decided, so that it holds for these data only. */
  boolean isReviewed() {
    return state() == RequestState.IN_REVIEW || decidedBy != null;
  }

  void decide(String by, Instant now) {
    decidedBy = by;
    decidedAt = now;
  }

  void end(RequestState how, Instant now) {
    state = how.name();
    endedAt = now;
  }

  void fail(Problem why, Instant now) {
    problem = StoredProblem.write(why);
    end(RequestState.FAILED, now);
  }

  PublicationRequest record() {
    return new PublicationRequest(
        id,
        dataset,
        state(),
        held(),
        new PublicationRequest.Asked(askedBy, askedAt, Optional.ofNullable(note)),
        Optional.ofNullable(publishAt),
        decidedBy == null || decidedAt == null
            ? Optional.empty()
            : Optional.of(
                new PublicationRequest.Decision(decidedBy, decidedAt, Optional.ofNullable(reason))),
        Optional.ofNullable(problem).map(StoredProblem::read),
        Optional.ofNullable(endedAt));
  }
}
