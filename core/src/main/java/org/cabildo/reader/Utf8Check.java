package org.cabildo.reader;

/** Counts well-formed and ill-formed sequences of UTF-8: Unicode 15, table 3-7. */
final class Utf8Check {
  private long sequences;
  private long malformed;
  private long lost;
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private int sequence;

  void see(int b) {
    if (expected > 0) {
      if (b >= lowest && b <= highest) {
        expected--;
        lowest = 0x80;
        highest = 0xBF;
        sequence = (sequence << 8) | b;
        if (expected == 0) {
          sequences++;
          lost += sequence == 0xEFBFBD ? 1 : 0;
        }
        return;
      }
      malformed++;
      expected = 0;
    }
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (b >= 0xC2 && b <= 0xF4) {
      expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
      sequence = b;
    } else if (b >= 0x80) {
      malformed++;
    }
  }

  /** Whether no sequence is open. */
  boolean between() {
    return expected == 0;
  }

  /** Characters of several bytes. */
  long sequences() {
    return sequences;
  }

  /** Bytes that begin nothing or end nothing; a sequence that is open counts. */
  long malformed() {
    return malformed + (expected > 0 ? 1 : 0);
  }

  /** How often U+FFFD was written. */
  long lost() {
    return lost;
  }
}
