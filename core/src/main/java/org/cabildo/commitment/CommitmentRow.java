package org.cabildo.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Frequency;
import org.cabildo.tenancy.LocalText;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A commitment as stored; whether its dataset is public is not. */
@Entity
@Table(name = "commitment")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class CommitmentRow {
  @Id String slug;

  @Column(name = "title_es")
  String titleEs;

  @Column(name = "title_en")
  String titleEn;

  @Column(name = "description_es")
  String descriptionEs;

  @Column(name = "description_en")
  String descriptionEn;

  @Column(name = "why_es")
  String whyEs;

  @Column(name = "why_en")
  String whyEn;

  String office;
  String responsible;
  String frequency;
  String format;
  String state;
  LocalDate due;

  @Column(name = "drop_reason")
  String dropReason;

  String dataset;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "modified_at")
  Instant modifiedAt;

  void take(CommitmentDescription description) {
    titleEs = description.title().es();
    titleEn = description.title().en().orElse(null);
    descriptionEs = description.description().es();
    descriptionEn = description.description().en().orElse(null);
    whyEs = description.why().map(LocalText::es).orElse(null);
    whyEn = description.why().flatMap(LocalText::en).orElse(null);
    office = description.office();
    responsible = description.responsible();
    frequency = description.frequency().name();
    format = description.format().orElse(null);
  }

  CommitmentDescription description() {
    return new CommitmentDescription(
        slug,
        new LocalText(titleEs, Optional.ofNullable(titleEn)),
        new LocalText(descriptionEs, Optional.ofNullable(descriptionEn)),
        Optional.ofNullable(whyEs).map(es -> new LocalText(es, Optional.ofNullable(whyEn))),
        office,
        responsible,
        Frequency.valueOf(frequency),
        Optional.ofNullable(format));
  }

  CommitmentState state() {
    return CommitmentState.valueOf(state);
  }

  Optional<LocalDate> due() {
    return Optional.ofNullable(due);
  }

  Optional<String> dataset() {
    return Optional.ofNullable(dataset);
  }

  Optional<String> dropReason() {
    return Optional.ofNullable(dropReason);
  }

  void commit(LocalDate date) {
    state = CommitmentState.COMMITTED.name();
    due = date;
    dropReason = null;
  }

  void link(Optional<String> slug) {
    dataset = slug.orElse(null);
  }

  void drop(String reason) {
    state = CommitmentState.DROPPED.name();
    dropReason = reason;
    dataset = null;
  }

  /** What was written, by anybody and for nobody yet. */
  Commitment record(LocalText officeName, List<Promise.Move> moves) {
    return new Commitment(
        description(),
        officeName,
        state(),
        due().map(date -> new Promise(date, moves)),
        dropReason(),
        dataset(),
        false,
        createdAt,
        modifiedAt);
  }
}
