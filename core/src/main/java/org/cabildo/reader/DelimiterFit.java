package org.cabildo.reader;

/** How well one candidate cuts. */
final class DelimiterFit {
  /** So many rows cut alike are no accident. */
  private static final int REGULAR = 3;

  private final char candidate;
  private final char quote;
  private final int width;
  private long rows;
  private long alike;
  private long sinceAlike;
  private long cells;
  private long doubtful;
  private boolean first;
  private long before;

  DelimiterFit(char candidate, char quote, int width) {
    this.candidate = candidate;
    this.quote = quote;
    this.width = width;
  }

  void see(SourceRow row) {
    if (row.cells() != width) {
      if (alike == 0) {
        before++;
      }
      sinceAlike++;
      return;
    }
    if (alike == 0) {
      first = before == 0;
      sinceAlike = 0;
    }
    rows += sinceAlike + 1;
    sinceAlike = 0;
    alike++;
    for (int i = 0; i < width; i++) {
      cells++;
      if (doubtful(row, i)) {
        doubtful++;
      }
    }
  }

  /** Whether a cell that was not quoted looks as if it should have been cut further. */
  private boolean doubtful(SourceRow row, int cell) {
    char[] text = row.text();
    int start = row.start(cell);
    int end = row.end(cell);
    if (start > 0 && text[start - 1] == quote) {
      return false;
    }
    int digits = 0;
    int commas = 0;
    int close = 0;
    boolean letters = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c != candidate && (c == '\t' || c == ';' || c == '|')) {
        return true;
      }
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == ',' && i + 1 < end) {
        commas++;
        close += text[i + 1] == ' ' ? 0 : 1;
      } else {
        letters |= Character.isLetter(c);
      }
    }
    if (candidate == ':' && digits == end - start && digits <= 2) {
      return true; // of a time of day
    }
    boolean number = digits > 0 && !letters;
    return close > 0 && !(number && (commas == 1 || grouped(text, start, end)));
  }

  /** {@code 1,234,567}. */
  private static boolean grouped(char[] text, int start, int end) {
    String number = new String(text, start, end - start).strip();
    return number.matches("[-+$ ]*\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  }

  char candidate() {
    return candidate;
  }

  /** Whether it cuts the first row as often as most others. */
  boolean fromFirst() {
    return first;
  }

  /** Whether it cuts every row alike, from the first to the last that it cuts so. */
  boolean regular() {
    return first && alike == rows && alike >= REGULAR && candidate != ':';
  }

  /** Whether it cuts every row alike, to the very last. */
  boolean whole() {
    return before == 0 && alike == rows && sinceAlike == 0;
  }

  double score() {
    if (rows == 0) {
      return 0;
    }
    if (candidate == ':' && before > 0) {
      return 0; // times under a name without one
    }
    double alikeness = (double) alike / rows;
    double gain = (width - 1.0) / width;
    double plain = 1 - (double) doubtful / cells;
    double fromStart = first ? 1 : 0.9;
    double covered = (double) alike / (before + rows + sinceAlike);
    return alikeness * alikeness * gain * plain * fromStart * covered;
  }
}
