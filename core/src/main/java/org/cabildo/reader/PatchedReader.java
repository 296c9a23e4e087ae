package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 into which somebody pasted lines of windows-1252: each byte that is not UTF-8 is read as
 * that.
 */
final class PatchedReader extends Reader {
  private static final Charset PATCH = Charset.forName("windows-1252");
  private final InputStream bytes;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
  private final ByteBuffer in = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;

  PatchedReader(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0 && length > 1) {
      CoderResult result = decoder.decode(in, out, ended);
      if (result.isError()) {
        patch(result.length(), out);
      } else if (result.isUnderflow()) {
        if (ended) {
          return out.position() == 0 ? -1 : out.position();
        }
        fill();
      }
    }
    return out.position();
  }

  private void patch(int length, CharBuffer out) {
    byte[] wrong = new byte[Math.min(length, out.remaining())];
    in.get(wrong);
    out.put(new String(wrong, PATCH));
    decoder.reset();
  }

  private void fill() throws IOException {
    in.compact();
    int n = bytes.read(in.array(), in.position(), in.remaining());
    ended = n < 0;
    in.position(in.position() + Math.max(n, 0));
    in.flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
