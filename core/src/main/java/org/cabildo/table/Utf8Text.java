package org.cabildo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;

/** Text that grows, kept as UTF-8; numbers and dates are added without making objects of them. */
final class Utf8Text {
  private static final int DIGITS = 19;
  private static final long FIRST_YEAR = LocalDate.of(0, 1, 1).toEpochDay();
  private static final long LAST_YEAR = LocalDate.of(9999, 12, 31).toEpochDay();

  private final byte[] digits = new byte[DIGITS];
  private byte[] bytes = new byte[1 << 16];
  private int length;

  int length() {
    return length;
  }

  byte at(int index) {
    return bytes[index];
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
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** {@code count} bytes of text from a buffer. */
  Utf8Text add(ArrowBuf from, long start, int count) {
    room(count);
    from.getBytes(start, bytes, length, count);
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
    int first = digits(Math.abs(value), 1);
    return addDigits(first, DIGITS);
  }

  /** {@code unscaled / 10^scale} without zeros at the end. */
  Utf8Text decimal(long unscaled, int scale) {
    int decimals = scale;
    long value = unscaled;
    while (decimals > 0 && value % 10 == 0) {
      value /= 10;
      decimals--;
    }
    if (decimals == 0) {
      return whole(value);
    }
    if (value < 0) {
      add('-');
    }
    int first = digits(Math.abs(value), decimals + 1);
    return addDigits(first, DIGITS - decimals).add('.').addDigits(DIGITS - decimals, DIGITS);
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

  private Utf8Text padded(int value, int width) {
    return addDigits(digits(value, width), DIGITS);
  }

  /** Leaves the digits at the end of {@link #digits}; where they begin. */
  private int digits(long value, int least) {
    long rest = value;
    int first = DIGITS;
    do {
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0 || DIGITS - first < least);
    return first;
  }

  private Utf8Text addDigits(int first, int end) {
    room(end - first);
    System.arraycopy(digits, first, bytes, length, end - first);
    length += end - first;
    return this;
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
