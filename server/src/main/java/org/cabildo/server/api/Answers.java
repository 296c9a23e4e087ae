package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** What pages and downloads of rows have in common: the version asked and the tag of the answer. */
final class Answers {
  private Answers() {}

  /** The version with that number, or the current one. */
  static DatasetVersion version(Datasets datasets, Dataset dataset, OptionalInt number) {
    if (number.isPresent()) {
      return datasets.version(dataset.slug(), number.getAsInt());
    }
    return dataset.current().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  /** Rows never change within a version, so version and question name the answer. */
  static String tag(DatasetVersion version, String question) {
    return "\""
        + version.table().parquet().sha256().substring(0, 24)
        + "-"
        + version.number()
        + "-"
        + Integer.toHexString(question.hashCode())
        + "\"";
  }

  /** Whether the caller has that answer already. */
  static boolean isKnown(String tag, HttpServletRequest request) {
    String known = request.getHeader("If-None-Match");
    return known != null && List.of(known.split("\\s*,\\s*")).contains(tag);
  }
}
