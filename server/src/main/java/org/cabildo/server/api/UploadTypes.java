package org.cabildo.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Media types that a file of data may be sent as. They only keep out what is no file, such as a
 * form: what a file is, is seen by its content.
 */
final class UploadTypes {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String UNKNOWN = "application/octet-stream";

  /** What is taken, and how a file of that type is called when nobody named it. */
  private static final Map<String, String> TAKEN =
      Map.ofEntries(
          Map.entry("text/csv", "csv"),
          Map.entry("text/tab-separated-values", "tsv"),
          Map.entry("text/plain", "txt"),
          Map.entry(UNKNOWN, "csv"),
          Map.entry("application/json", "json"),
          Map.entry("application/geo+json", "geojson"),
          Map.entry("application/x-ndjson", "ndjson"),
          Map.entry("application/ndjson", "ndjson"),
          Map.entry("application/zip", "zip"),
          Map.entry("application/x-zip-compressed", "zip"),
          Map.entry("application/gzip", "gz"),
          Map.entry("application/x-gzip", "gz"),
          Map.entry("application/vnd.ms-excel", "xls"),
          Map.entry(XLSX, "xlsx"),
          Map.entry(ODS, "ods"),
          Map.entry("application/vnd.google-earth.kml+xml", "kml"),
          Map.entry("application/vnd.google-earth.kmz", "kmz"));

  /** How an original is given back, by what it is inside what it is packed in. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "csv", "text/csv",
          "xlsx", XLSX,
          "xls", "application/vnd.ms-excel",
          "ods", ODS,
          "json", "application/json",
          "geojson", "application/geo+json",
          "ndjson", "application/x-ndjson",
          "kml", "application/vnd.google-earth.kml+xml");

  private UploadTypes() {}

  /**
   * Refuses other media types.
   *
   * @return the extension of a file of that type
   * @throws Problem {@link ErrorCode#UNSUPPORTED_MEDIA_TYPE}
   */
  static String demand(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String extension = TAKEN.get(type);
    if (extension == null) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", contentType)
          .with("expected", "text/csv");
    }
    return extension;
  }

  /** The media type of an original of that format; of archives, that of the archive. */
  static String ofOriginal(String format, Path file) {
    String type = FORMATS.getOrDefault(format, UNKNOWN);
    try (InputStream in = Files.newInputStream(file)) {
      int first = in.read();
      int second = in.read();
      boolean workbook = format.equals("xlsx") || format.equals("ods");
      if (first == 'P' && second == 'K' && !workbook) {
        return "application/zip";
      }
      return first == 0x1f && second == 0x8b ? "application/gzip" : type;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
