package org.cabildo.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that arrives piece by piece.
 *
 * @param id what it is asked for by; the job that follows has the same
 * @param dataset slug of the dataset that it is for
 * @param file the file, as it will be
 * @param offset how many bytes have arrived
 * @param expiresAt when it is forgotten unless more arrives
 */
public record FileUpload(
    UUID id, String dataset, ImportJob.SentFile file, long offset, Instant expiresAt) {
  /** Whether all of it has arrived. */
  public boolean isWhole() {
    return offset == file.bytes();
  }
}
