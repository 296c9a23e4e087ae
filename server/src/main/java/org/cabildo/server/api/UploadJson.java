package org.cabildo.server.api;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.imports.FileUpload;

/** A file that arrives piece by piece, as represented; {@code job} once it is whole. */
record UploadJson(
    String id,
    String name,
    long bytes,
    long offset,
    Instant expiresAt,
    Optional<String> job,
    String url) {
  static UploadJson of(FileUpload upload, String dataset) {
    String id = upload.id().toString();
    return new UploadJson(
        id,
        upload.file().name(),
        upload.file().bytes(),
        upload.offset(),
        upload.expiresAt(),
        upload.isWhole() ? Optional.of(dataset + "/jobs/" + id) : Optional.empty(),
        dataset + "/uploads/" + id);
  }
}
