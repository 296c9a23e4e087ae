package org.cabildo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Text that grows, kept as UTF-8; numbers and dates are added without making objects of them. */
final class Utf8Text {
  private static final int MOST_DIGITS = 19;
  private static final long FIRST_YEAR = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST_YEAR = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private byte[] bytes = new byte[1 << 16];
  private int length;

  int length() {
    return length;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** Whether one of these bytes was added after there were so many; {@code special} has all 256. */
  boolean holds(boolean[] special, int from) {
    for (int i = from; i < length; i++) {
      if (special[bytes[i] & 0xff]) {
        return true;
      }
    }
    return false;
  }

  /** A character of ASCII. */
  Utf8Text add(char c) {
    room(1);
    bytes[length++] = (byte) c;
    return this;
  }

  Utf8Text add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes that are text. */
  Utf8Text add(byte[] more) {
    return add(more, 0, more.length);
  }

  /** Some of the bytes of a text. */
  Utf8Text add(byte[] from, int start, int count) {
    room(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
    return this;
  }

  /** A whole number. */
  Utf8Text whole(long value) {
    if (value == Long.MIN_VALUE) {
      return add(Long.toString(value));
    }
    if (value < 0) {
      add('-');
    }
    return padded(Math.abs(value), 1);
  }

  /** {@code unscaled / 10^scale} without zeros at the end. */
  Utf8Text decimal(long unscaled, int scale) {
    int decimals = scale;
    long value = unscaled;
    while (decimals > 0) {
      long tenth = value / 10;
      if (tenth * 10 != value) {
        break;
      }
      value = tenth;
      decimals--;
    }
    if (decimals == 0) {
      return whole(value);
    }
    if (value < 0) {
      add('-');
    }
    padded(Math.abs(value), decimals + 1);
    room(1);
    int point = length - decimals;
    for (int i = length; i > point; i--) { // a few bytes: faster than to call for a copy
      bytes[i] = bytes[i - 1];
    }
    bytes[point] = '.';
    length++;
    return this;
  }

  /** A date, so many days after 1970-01-01, as ISO 8601 writes it. */
  Utf8Text date(long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    if (epochDay < FIRST_YEAR || epochDay > LAST_YEAR) {
      return add(day.toString());
    }
    padded(day.getYear(), 4).add('-');
    return padded(day.getMonthValue(), 2).add('-').padded(day.getDayOfMonth(), 2);
  }

  /** A number that is not negative, with zeros before it up to a least number of digits. */
  private Utf8Text padded(long value, int least) {
    int count = Math.max(least, digits(value));
    room(count);
    length += count;
    int at = length;
    long rest = value;
    while (rest > Integer.MAX_VALUE) {
      long hundredth = rest / 100;
      at = pair((int) (rest - hundredth * 100), at);
      rest = hundredth;
    }
    int small = (int) rest; // int divides in half the time
    while (small >= 10) {
      int hundredth = small / 100;
      at = pair(small - hundredth * 100, at);
      small = hundredth;
    }
    while (at > length - count) {
      bytes[--at] = (byte) ('0' + small);
      small = 0;
    }
    return this;
  }

  private int pair(int value, int before) {
    bytes[before - 1] = ONES[value];
    bytes[before - 2] = TENS[value];
    return before - 2;
  }

  private static int digits(long value) {
    int count = 1;
    for (long power = 10; count < MOST_DIGITS && value >= power; power *= 10) {
      count++;
    }
    return count;
  }

  /** Takes away, and gives, what was added after there were so many bytes. */
  byte[] cut(int from) {
    byte[] tail = Arrays.copyOfRange(bytes, from, length);
    length = from;
    return tail;
  }

  /** Hands over everything and is empty again. */
  void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
