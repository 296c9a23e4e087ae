package org.cabildo.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A file that arrives piece by piece, as stored; how much has arrived, the file itself says. */
@Entity
@Table(name = "file_upload")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
class FileUploadRow {
  @Id UUID id;
  String dataset;

  @Column(name = "original_bytes")
  long originalBytes;

  @Column(name = "original_name")
  String originalName;

  String terms;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** Whether it became a job. */
  boolean finished;

  FileUpload record(long offset) {
    return new FileUpload(
        id, dataset, new ImportJob.SentFile(originalName, originalBytes), offset, expiresAt);
  }
}
