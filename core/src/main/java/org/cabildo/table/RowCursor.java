package org.cabildo.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: how many rows were shown so far and, unless rows are groups, the sort keys of
 * the last one. Its text form also says which query on which files it belongs to.
 *
 * @param shown rows on this and all earlier pages
 * @param keys values of the sort keys of the last row, null where absent; empty when the next page
 *     is found by counting
 */
record RowCursor(long shown, List<@Nullable Object> keys) {
  private static final int LONGEST = 8_000;
  private static final int LONGEST_KEY = 500;

  /** Longer spans of time than any table holds, and short enough to count in milliseconds. */
  private static final Duration LONGEST_SPAN = Duration.ofMillis(Long.MAX_VALUE / 2);

  /** Whether all keys are short enough to travel in an address. */
  static boolean carries(List<@Nullable Object> keys) {
    return keys.stream().noneMatch(k -> k instanceof String s && s.length() > LONGEST_KEY);
  }

  /** A number that tells queries and files apart. */
  static long fingerprint(List<String> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(long fingerprint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(fingerprint);
      out.writeLong(shown);
      out.writeByte(keys.size());
      for (Object key : keys) {
        write(out, key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, @Nullable Object key) throws IOException {
    char tag = key == null ? 'n' : tag(key);
    out.writeByte(tag);
    if (key != null) {
      out.writeUTF(tag == 'd' || tag == 't' ? key.toString() : Values.text(key));
    }
  }

  private static char tag(Object key) {
    if (key instanceof Long) {
      return 'l';
    }
    if (key instanceof BigDecimal) {
      return 'm';
    }
    if (key instanceof Double) {
      return 'r';
    }
    if (key instanceof Boolean) {
      return 'b';
    }
    if (key instanceof LocalDate) {
      return 'd';
    }
    return key instanceof LocalDateTime ? 't' : 's';
  }

  /**
   * Reads a cursor.
   *
   * @throws Problem {@link ErrorCode#CURSOR_INVALID} when it was not made by this query on these
   *     files
   */
  static RowCursor parse(String text, long fingerprint, List<FieldType> keyTypes) {
    try {
      if (text.length() > LONGEST) {
        throw new IOException("too long");
      }
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      boolean ours = in.readLong() == fingerprint;
      long shown = in.readLong();
      List<@Nullable Object> keys = new ArrayList<>();
      int size = in.readByte();
      for (int i = 0; ours && i < size; i++) {
        keys.add(read(in, keyTypes.get(i)));
      }
      if (!ours || shown < 0 || in.read() >= 0 || (size != 0 && size != keyTypes.size())) {
        throw new IOException("not of this query");
      }
      return new RowCursor(shown, keys);
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | IndexOutOfBoundsException e) {
      throw Problem.of(ErrorCode.CURSOR_INVALID, e);
    }
  }

  private static @Nullable Object read(DataInputStream in, FieldType type) throws IOException {
    int tag = in.readByte();
    if (tag == 'n') {
      return null;
    }
    String text = in.readUTF();
    return switch (type) {
      case INTEGER -> Long.valueOf(text);
      case NUMBER -> tag == 'r' ? (Object) Double.valueOf(text) : decimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> IsoTime.day(text).orElseThrow(RowCursor::notAKey);
      case DATETIME -> IsoTime.time(text).orElseThrow(RowCursor::notAKey);
      case TIME -> LocalTime.parse(text);
      case DURATION -> duration(text);
      case STRING, GEOPOINT, GEOMETRY -> text;
    };
  }

  private static Duration duration(String text) throws IOException {
    Duration duration = Duration.parse(text);
    if (duration.abs().compareTo(LONGEST_SPAN) > 0) {
      throw notAKey();
    }
    return duration;
  }

  private static IOException notAKey() {
    return new IOException("not a key");
  }

  private static BigDecimal decimal(String text) throws IOException {
    BigDecimal decimal = text.length() > 40 ? BigDecimal.TEN.pow(40) : new BigDecimal(text);
    if (decimal.precision() > 38 || decimal.scale() < 0 || decimal.scale() > 38) {
      throw notAKey();
    }
    return decimal;
  }
}
