package org.cabildo.server.api;

import java.util.Locale;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Media types that a file of data may be sent as. They only keep out what is no file, such as a
 * form: what a file is, is seen by its content.
 */
final class UploadTypes {
  private static final Set<String> TAKEN =
      Set.of(
          "text/csv",
          "text/tab-separated-values",
          "text/plain",
          "application/octet-stream",
          "application/json",
          "application/geo+json",
          "application/x-ndjson",
          "application/ndjson",
          "application/zip",
          "application/x-zip-compressed",
          "application/gzip",
          "application/x-gzip",
          "application/vnd.ms-excel",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.google-earth.kml+xml",
          "application/vnd.google-earth.kmz");

  private UploadTypes() {}

  /**
   * Refuses other media types.
   *
   * @throws Problem {@link ErrorCode#UNSUPPORTED_MEDIA_TYPE}
   */
  static void demand(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TAKEN.contains(type)) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", contentType)
          .with("expected", "text/csv");
    }
  }
}
