package org.cabildo.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document: by its byte order mark, else as its declaration says, else
 * UTF-8. Bytes that are none become U+FFFD, where a parser would give up.
 */
final class XmlText {
  private static final int HEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private XmlText() {}

  static Reader open(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 15);
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    int first = head.length > 1 ? ((head[0] & 0xFF) << 8) | (head[1] & 0xFF) : 0;
    if (first == 0xFFFE || first == 0xFEFF) {
      bytes.skipNBytes(2);
      return new InputStreamReader(
          bytes, first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    if (first == 0xEFBB) {
      bytes.skipNBytes(Math.min(3, head.length));
    }
    skipSpace(bytes);
    return new InputStreamReader(
        bytes, declared(new String(head, StandardCharsets.ISO_8859_1).strip()));
  }

  /** Programs that write documents piece by piece leave line ends before them. */
  private static void skipSpace(BufferedInputStream bytes) throws IOException {
    int next;
    do {
      bytes.mark(1);
      next = bytes.read();
    } while (next == ' ' || next == '\r' || next == '\n' || next == '\t');
    bytes.reset();
  }

  private static Charset declared(String head) {
    Matcher declared = DECLARED.matcher(head);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
