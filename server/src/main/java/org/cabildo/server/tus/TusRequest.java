package org.cabildo.server.tus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cabildo.imports.ImportJob;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.FileName;

/**
 * What a request says about a file that arrives piece by piece.
 *
 * @param http the request
 * @param metadata what its sender says of the file
 */
public record TusRequest(HttpServletRequest http, UploadMetadata metadata) {
  private static final String PIECE = "application/offset+octet-stream";

  /**
   * Reads it.
   *
   * @throws Problem {@code invalid} when {@code Upload-Metadata} cannot be read
   */
  public static TusRequest of(HttpServletRequest http) {
    return new TusRequest(http, UploadMetadata.of(http.getHeader("Upload-Metadata")));
  }

  /**
   * The file that is announced.
   *
   * @param dataset slug of the dataset, after which a file without a name is called
   * @throws Problem {@code invalid} when {@code Upload-Length} is missing or no number
   */
  public ImportJob.SentFile file(String dataset) {
    return new ImportJob.SentFile(
        FileName.cleaned(metadata.text("filename").orElse(dataset + ".csv")),
        number("Upload-Length"));
  }

  /**
   * Where the sender believes the file to end, in bytes.
   *
   * @throws Problem {@code invalid} when {@code Upload-Offset} is missing or no number; {@code
   *     unsupported-media-type} when the body is not a piece of a file
   */
  public long offsetOfPiece() {
    String type = Optional.ofNullable(http.getContentType()).orElse("");
    if (!type.equals(PIECE)) {
      throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
          .with("mediaType", type)
          .with("expected", PIECE);
    }
    return number("Upload-Offset");
  }

  private long number(String header) {
    String text = Optional.ofNullable(http.getHeader(header)).orElse("");
    if (text.isEmpty()) {
      throw Problem.invalid(header, "required");
    }
    if (!text.matches("\\d{1,18}")) {
      throw Problem.invalid(header, "not-a-whole-number");
    }
    return Long.parseLong(text);
  }
}
