package org.cabildo.server.api;

import java.time.Instant;
import java.util.Optional;
import org.cabildo.catalog.DatasetVersion;

/** A version as represented; who published it only for those who may see drafts. */
record VersionJson(
    int number,
    long rows,
    int columns,
    Instant publishedAt,
    Optional<String> publishedBy,
    OriginalJson original,
    String url) {

  /** The uploaded file. */
  record OriginalJson(String name, long bytes, String sha256, String url) {}

  static VersionJson of(DatasetVersion v, String datasetUrl, Optional<String> publishedBy) {
    return new VersionJson(
        v.number(),
        v.table().rows(),
        v.table().schema().fields().size(),
        v.publishedAt(),
        publishedBy,
        new OriginalJson(
            v.originalName(),
            v.original().bytes(),
            v.original().id().sha256(),
            datasetUrl + "/original?version=" + v.number()),
        datasetUrl + "/versions/" + v.number());
  }
}
