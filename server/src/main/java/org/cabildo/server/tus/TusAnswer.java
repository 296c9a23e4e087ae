package org.cabildo.server.tus;

import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.cabildo.imports.FileUpload;

/** What an answer tells about a file that arrives piece by piece. */
public final class TusAnswer {
  private TusAnswer() {}

  /**
   * How far it is, until when it is kept, and what follows from it once it is whole (RFC 5989,
   * section 2).
   *
   * @param job where the job that follows is found, once it is whole
   */
  public static Response.ResponseBuilder told(
      Response.ResponseBuilder answer, FileUpload upload, Optional<String> job) {
    answer
        .header("Upload-Offset", upload.offset())
        .header(
            "Upload-Expires",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                upload.expiresAt().atOffset(ZoneOffset.UTC)));
    job.ifPresent(found -> answer.header("Link", "<" + found + ">; rel=\"monitor\""));
    return answer;
  }

  /** The same for who asks, with the size of the whole. */
  public static Response.ResponseBuilder found(
      Response.ResponseBuilder answer, FileUpload upload, Optional<String> job) {
    return told(answer, upload, job)
        .header("Upload-Length", upload.file().bytes())
        .header("Cache-Control", "no-store");
  }
}
