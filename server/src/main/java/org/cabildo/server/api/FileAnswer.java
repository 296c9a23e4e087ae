package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.IfNoneMatch;
import org.cabildo.storage.Blob;

/** A stored file as an attachment, whole or one range of it (RFC 9110, section 14). */
final class FileAnswer {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private FileAnswer() {}

  static Response of(Path file, Blob blob, String name, String type, HttpServletRequest request) {
    String tag = '"' + blob.id().sha256() + '"';
    if (IfNoneMatch.knows(request, tag)) {
      return Response.notModified().header("ETag", tag).build();
    }
    Optional<Part> part = part(request, blob.bytes(), tag);
    long start = part.map(Part::start).orElse(0L);
    long length = part.map(p -> p.end() - p.start() + 1).orElse(blob.bytes());
    Response.ResponseBuilder answer =
        Response.status(part.isPresent() ? 206 : 200)
            .type(type)
            .header("ETag", tag)
            .header("Accept-Ranges", "bytes")
            .header("Content-Length", length)
            .header("Content-Disposition", attachment(name))
            .header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header("Cache-Control", "no-cache")
            .header(
                "Repr-Digest",
                "sha-256=:"
                    + Base64.getEncoder()
                        .encodeToString(HexFormat.of().parseHex(blob.id().sha256()))
                    + ":")
            .entity(body(request, file, start, length));
    part.ifPresent(
        p ->
            answer.header(
                "Content-Range", "bytes " + p.start() + "-" + p.end() + "/" + blob.bytes()));
    return answer.build();
  }

  /** {@code attachment} with the name in ASCII and, for everyone newer, in UTF-8 (RFC 6266). */
  static String attachment(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replace("\\", "_");
    String utf8 = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8;
  }

  private static Optional<Part> part(HttpServletRequest request, long size, String tag) {
    String header = request.getHeader("Range");
    String ifRange = request.getHeader("If-Range");
    if (header == null || (ifRange != null && !ifRange.equals(tag))) {
      return Optional.empty();
    }
    Matcher range = RANGE.matcher(header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    long start;
    long end;
    if (range.group(1).isEmpty()) {
      start = Math.max(0, size - Long.parseLong(range.group(2)));
      end = size - 1;
    } else {
      start = Long.parseLong(range.group(1));
      end =
          range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
    }
    if (start > end) {
      throw Problem.of(ErrorCode.RANGE_NOT_SATISFIABLE).with("bytes", size);
    }
    return Optional.of(new Part(start, end));
  }

  /** HEAD takes no bytes. */
  private static StreamingOutput body(
      HttpServletRequest request, Path file, long start, long length) {
    return request.getMethod().equals("HEAD") ? out -> {} : out -> copy(file, start, length, out);
  }

  private static void copy(Path file, long start, long length, java.io.OutputStream out)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(start);
      byte[] buffer = new byte[1 << 16];
      long left = length;
      while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (n < 0) {
          throw new IOException("file ends early");
        }
        out.write(buffer, 0, n);
        left -= n;
      }
    }
  }

  private record Part(long start, long end) {}
}
