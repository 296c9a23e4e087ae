package org.cabildo.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.cabildo.catalog.StoredProblem;
import org.cabildo.table.ImportWatch;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;

/** An import as stored. */
@Entity
@Table(name = "import_job")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class ImportJobRow {
  @Id UUID id;
  String dataset;
  String state;

  /** SHA-256 of the file; absent while it lies among the files that arrive piece by piece. */
  @Nullable String original;

  @Column(name = "original_bytes")
  long originalBytes;

  @Column(name = "original_name")
  String originalName;

  String terms;

  @Column(name = "asked_by")
  String askedBy;

  @Column(name = "asked_as")
  String askedAs;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "started_at")
  @Nullable Instant startedAt;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  int attempts;

  /** Whose turn it is; absent unless it is running. */
  @Nullable String worker;

  @Nullable String phase;

  @Column(name = "bytes_read")
  long bytesRead;

  @Column(name = "bytes_total")
  long bytesTotal;

  @Column(name = "rows_read")
  long rowsRead;

  @Nullable Integer version;
  @Nullable String problem;

  ImportState state() {
    return ImportState.valueOf(state);
  }

  void end(ImportState how, Instant now) {
    state = how.name();
    endedAt = now;
    worker = null;
  }

  /** Back to where it waits for its turn. */
  void queue() {
    state = ImportState.QUEUED.name();
    endedAt = null;
    worker = null;
    phase = null;
    problem = null;
  }

  ImportJob record() {
    return new ImportJob(
        id,
        dataset,
        state(),
        new ImportJob.SentFile(originalName, originalBytes),
        new ImportJob.Asked(askedBy, askedAt),
        Optional.ofNullable(startedAt),
        Optional.ofNullable(endedAt),
        attempts,
        Optional.ofNullable(phase)
            .map(
                p ->
                    new ImportProgress(
                        ImportWatch.Phase.valueOf(p), bytesRead, bytesTotal, rowsRead)),
        version == null ? OptionalInt.empty() : OptionalInt.of(version),
        Optional.ofNullable(problem).map(StoredProblem::read));
  }
}
