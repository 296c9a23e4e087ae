package org.cabildo.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * UTF-8, faster than the decoder of the JDK where letters with and without accents alternate. A
 * byte that is not UTF-8 is read as windows-1252: somebody pasted lines of that.
 */
final class Utf8Reader extends Reader {
  private static final char[] PATCH = characters(Charset.forName("windows-1252"));
  private final InputStream in;
  private final byte[] bytes = new byte[1 << 16];
  private int at;
  private int limit;
  private boolean ended;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  /** What each byte is in a charset of one byte a character. */
  static char[] characters(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, charset).toCharArray();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IOException("two characters may be one");
    }
    int end = offset + length - 1;
    int out = offset;
    while (out == offset) {
      if (limit - at < 4 && !ended) {
        fill();
      }
      if (at == limit) {
        return -1;
      }
      out = decode(buffer, out, end);
    }
    return out - offset;
  }

  private int decode(char[] buffer, int from, int end) {
    byte[] source = bytes;
    int last = ended ? limit : limit - 3;
    int i = at;
    int out = from;
    while (i < last && out < end) {
      int b = source[i];
      if (b >= 0) {
        buffer[out++] = (char) b;
        i++;
      } else {
        int length = length(i, b);
        int point =
            switch (length) {
              case 2 -> ((b & 0x1F) << 6) | (source[i + 1] & 0x3F);
              case 3 -> ((b & 0x0F) << 12) | ((source[i + 1] & 0x3F) << 6) | (source[i + 2] & 0x3F);
              case 4 ->
                  ((b & 0x07) << 18)
                      | ((source[i + 1] & 0x3F) << 12)
                      | ((source[i + 2] & 0x3F) << 6)
                      | (source[i + 3] & 0x3F);
              default -> PATCH[b & 0xFF];
            };
        if (point < 0x10000) {
          buffer[out++] = (char) point;
        } else {
          buffer[out++] = Character.highSurrogate(point);
          buffer[out++] = Character.lowSurrogate(point);
        }
        i += length;
      }
    }
    at = i;
    return out;
  }

  /** How many bytes make the character that starts; 1 when they do not make one. */
  private int length(int i, int b) {
    if (b < (byte) 0xC2 || b > (byte) 0xF4) {
      return 1;
    }
    int length = b < (byte) 0xE0 ? 2 : b < (byte) 0xF0 ? 3 : 4;
    if (i + length > limit) {
      return 1;
    }
    for (int more = 1; more < length; more++) {
      if ((bytes[i + more] & 0xC0) != 0x80) {
        return 1;
      }
    }
    int second = bytes[i + 1] & 0xFF;
    boolean ill =
        (b == (byte) 0xE0 && second < 0xA0)
            || (b == (byte) 0xED && second > 0x9F)
            || (b == (byte) 0xF0 && second < 0x90)
            || (b == (byte) 0xF4 && second > 0x8F);
    return ill ? 1 : length;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, limit - at);
    limit -= at;
    at = 0;
    while (limit < 4 && !ended) {
      int n = in.read(bytes, limit, bytes.length - limit);
      ended = n < 0;
      limit += Math.max(n, 0);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
