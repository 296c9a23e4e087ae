package org.cabildo.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** A version as stored; never updated. */
@IdClass(DatasetVersionRow.Key.class)
@Entity
@Table(name = "dataset_version")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class DatasetVersionRow {
  @Id
  @Column(name = "dataset_id")
  UUID datasetId;

  @Id int number;
  String parquet;
  String schema;

  @Column(name = "row_count")
  long rows;

  String original;

  @Column(name = "original_bytes")
  long originalBytes;

  @Column(name = "original_name")
  String originalName;

  String report;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "published_by")
  String publishedBy;

  String quarantine;

  @Column(name = "quarantine_bytes")
  Long quarantineBytes;

  String corrections;

  @Column(name = "corrections_bytes")
  Long correctionsBytes;

  static DatasetVersionRow of(UUID dataset, DatasetVersion version) {
    DatasetVersionRow row = new DatasetVersionRow();
    row.datasetId = dataset;
    row.number = version.number();
    row.parquet = version.table().parquet().sha256();
    row.schema = JsonText.write(version.table().schema());
    row.rows = version.table().rows();
    row.original = version.original().id().sha256();
    row.originalBytes = version.original().bytes();
    row.originalName = version.originalName();
    row.report = JsonText.write(version.report());
    row.publishedAt = version.publishedAt();
    row.publishedBy = version.publishedBy();
    row.quarantine = version.quarantine().map(b -> b.id().sha256()).orElse(null);
    row.quarantineBytes = version.quarantine().map(Blob::bytes).orElse(null);
    row.corrections = version.corrections().map(b -> b.id().sha256()).orElse(null);
    row.correctionsBytes = version.corrections().map(Blob::bytes).orElse(null);
    return row;
  }

  DatasetVersion record() {
    return new DatasetVersion(
        number,
        new TableFile(new BlobId(parquet), JsonText.read(schema, TableSchema.class), rows),
        new Blob(new BlobId(original), originalBytes),
        originalName,
        JsonText.read(report, ImportReport.class),
        publishedAt,
        publishedBy,
        blob(quarantine, quarantineBytes),
        blob(corrections, correctionsBytes));
  }

  private static Optional<Blob> blob(@Nullable String sha256, @Nullable Long bytes) {
    return sha256 == null || bytes == null
        ? Optional.empty()
        : Optional.of(new Blob(new BlobId(sha256), bytes));
  }

  static class Key {
    UUID datasetId;
    int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && datasetId.equals(key.datasetId) && number == key.number;
    }

    @Override
    public int hashCode() {
      return java.util.Objects.hash(datasetId, number);
    }
  }
}
