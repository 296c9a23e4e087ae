package org.cabildo.server.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.http.FileName;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;

/**
 * The file of a form ({@code multipart/form-data}, RFC 7578), read straight from the request: the
 * form's token comes before it and is checked before any of it is taken.
 *
 * @param name under which it is kept
 * @param said what the fields before it say
 * @param content its bytes, to be read once
 */
record SentFile(String name, Values said, InputStream content) {
  private static final Pattern NAME = Pattern.compile("(?:^|[;\\s])name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_PARTS = 10;

  /**
   * Finds the file.
   *
   * @param guard to whom the form's token has to be known
   * @throws Problem {@code form-invalid}; {@code malformed}; {@code invalid} when no file was
   *     chosen
   */
  static SentFile in(InputStream body, HttpServletRequest request, FormGuard guard)
      throws IOException {
    MediaType type = MediaType.valueOf(request.getContentType());
    String boundary =
        Optional.ofNullable(type.getParameters().get("boundary")).orElseThrow(SentFile::malformed);
    MIMEMessage message = new MIMEMessage(body, boundary);
    boolean checked = false;
    Values said = Values.none();
    try {
      for (int i = 0; i < MOST_PARTS; i++) {
        MIMEPart part = message.getPart(i);
        String disposition = disposition(part);
        Optional<String> field = found(NAME, disposition);
        if (field.equals(Optional.of(FormGuard.FIELD))) {
          guard.requireToken(request, text(part));
          checked = true;
        } else if (found(FILE_NAME, disposition).isPresent()) {
          if (!checked) {
            throw Problem.of(ErrorCode.FORM_INVALID);
          }
          return file(part, found(FILE_NAME, disposition).orElse(""), said);
        } else if (field.isPresent()) {
          said = said.with(field.get(), text(part));
        }
      }
    } catch (MIMEParsingException e) {
      throw malformed();
    }
    throw Problem.invalid("file", "required");
  }

  private static SentFile file(MIMEPart part, String name, Values said) {
    if (name.isEmpty()) {
      throw Problem.invalid("file", "required");
    }
    return new SentFile(FileName.cleaned(name), said, part.readOnce());
  }

  private static String text(MIMEPart part) throws IOException {
    try (InputStream content = part.readOnce()) {
      return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    }
  }

  private static String disposition(MIMEPart part) {
    List<String> header = part.getHeader("content-disposition");
    return header == null || header.isEmpty() ? "" : header.get(0);
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Problem malformed() {
    return Problem.of(ErrorCode.MALFORMED)
        .with("expected", MediaType.MULTIPART_FORM_DATA)
        .with("found", "…");
  }
}
