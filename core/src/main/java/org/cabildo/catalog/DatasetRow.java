package org.cabildo.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.table.ColumnHint;
import org.cabildo.tenancy.LocalText;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A dataset as stored; everything but its themes, versions and daily usage. */
@Entity
@Table(name = "dataset")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class DatasetRow {
  private static final TypeReference<List<ColumnHint>> HINTS = new TypeReference<>() {};

  @Id UUID id;
  String slug;

  @Column(name = "title_es")
  String titleEs;

  @Column(name = "title_en")
  String titleEn;

  @Column(name = "description_es")
  String descriptionEs;

  @Column(name = "description_en")
  String descriptionEn;

  String office;

  /** Separated by line ends. */
  String keywords;

  String license;
  String frequency;

  @Column(name = "temporal_start")
  LocalDate temporalStart;

  @Column(name = "temporal_end")
  LocalDate temporalEnd;

  @Column(name = "contact_email")
  String contactEmail;

  String source;

  /** JSON list of column hints. */
  @Column(name = "column_hints")
  String columnHints;

  /** Names, titles and descriptions of the columns, for search. */
  @Column(name = "column_words")
  String columnWords;

  boolean synthetic;

  @Column(name = "schema_policy")
  String schemaPolicy;

  String state;

  @Column(name = "current_version")
  Integer currentVersion;

  @Column(name = "row_count")
  long rows;

  @Column(name = "column_count")
  int columns;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "quality_met")
  int qualityMet;

  /** The first version that the public sees; 0 until it was published as a draft or withdrawn. */
  @Column(name = "first_public")
  int firstPublic;

  /** Those of {@link Quality#RULES} by which {@link #qualityMet} was counted. */
  @Column(name = "quality_rules")
  int qualityRules;

  long views;
  long downloads;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "modified_at")
  Instant modifiedAt;

  @Column(name = "withdrawn_reason")
  @Nullable String withdrawnReason;

  @Column(name = "withdrawn_by")
  @Nullable String withdrawnBy;

  @Column(name = "withdrawn_at")
  @Nullable Instant withdrawnAt;

  /** Computed by the database, only compared by it. */
  @Column(name = "search", insertable = false, updatable = false)
  String search;

  void take(DatasetDescription description) {
    titleEs = description.title().es();
    titleEn = description.title().en().orElse(null);
    descriptionEs = description.description().es();
    descriptionEn = description.description().en().orElse(null);
    office = description.office();
    keywords = String.join("\n", description.keywords());
    license = description.license().orElse(null);
    frequency = description.frequency().name();
    temporalStart = description.temporalStart().orElse(null);
    temporalEnd = description.temporalEnd().orElse(null);
    contactEmail = description.contactEmail().orElse(null);
    source = description.source().orElse(null);
    columnHints = JsonText.write(description.columns());
    synthetic = description.synthetic();
    schemaPolicy = description.schemaPolicy().name();
  }

  /**
   * Shows it; why it was not shown is the journal's from then on. Versions that were replaced while
   * nobody had seen it stay drafts.
   */
  void show() {
    if (firstPublic == 0) {
      firstPublic = currentVersion == null ? 1 : currentVersion;
    }
    withdrawnReason = null;
    withdrawnBy = null;
    withdrawnAt = null;
  }

  void withdraw(Withdrawal withdrawal) {
    withdrawnReason = withdrawal.reason();
    withdrawnBy = withdrawal.by();
    withdrawnAt = withdrawal.at();
  }

  Optional<Withdrawal> withdrawal() {
    return withdrawnReason == null || withdrawnBy == null || withdrawnAt == null
        ? Optional.empty()
        : Optional.of(new Withdrawal(withdrawnReason, withdrawnBy, withdrawnAt));
  }

  DatasetDescription description(List<Theme> themes) {
    return new DatasetDescription(
        slug,
        new LocalText(titleEs, Optional.ofNullable(titleEn)),
        new LocalText(descriptionEs, Optional.ofNullable(descriptionEn)),
        office,
        themes.stream().map(Theme::slug).toList(),
        keywords.isEmpty() ? List.of() : Arrays.asList(keywords.split("\n")),
        Optional.ofNullable(license),
        Frequency.valueOf(frequency),
        Optional.ofNullable(temporalStart),
        Optional.ofNullable(temporalEnd),
        Optional.ofNullable(contactEmail),
        Optional.ofNullable(source),
        JsonText.read(columnHints, HINTS),
        synthetic,
        SchemaPolicy.valueOf(schemaPolicy));
  }
}
