package org.cabildo.reader;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into rows of cells, all in one buffer. Lines end in CR, LF or both. A cell in quotes
 * ends at a quote that a delimiter or a line end follows; a quote that neither closes nor is
 * doubled belongs to the cell. Where that cannot be meant (a line break came before it, the cell
 * gets too long, or the text ends) the opening quote is taken as a character and its line is told.
 */
final class DelimitedParser {
  private static final int MOST_STRAYS = 1_000;

  /** The byte order mark, which begins no cell. */
  private static final char MARK = '\ufeff';

  private final Reader in;
  private final Dialect dialect;
  private final char quote;
  private final int longest;
  private final List<Long> strays = new ArrayList<>();
  private final Entities entities = new Entities();
  private final LineEnds lineEnds = new LineEnds();
  private char[] buffer = new char[1 << 16];
  private int start;
  private int at;
  private int limit;
  private boolean ended;
  private boolean open;
  private long line = 1;
  private long wasted;

  DelimitedParser(Reader in, Dialect dialect, int longest) {
    this.in = in;
    this.dialect = dialect;
    this.quote = dialect.quote();
    this.longest = longest;
  }

  /** Lines with a quote that is none. */
  List<Long> strays() {
    return strays;
  }

  Entities entities() {
    return entities;
  }

  LineEnds lineEnds() {
    return lineEnds;
  }

  /** Reads the next row, blank lines included. */
  boolean next(SourceRow row) throws IOException {
    start = at;
    row.begin(buffer, line);
    if (at == limit && !more(row)) {
      return false;
    }
    while (buffer[at] == MARK && (at + 1 < limit || more(row))) {
      at++; // of a file that was put behind another
    }
    boolean another = true;
    while (another) {
      another = cell(row);
    }
    return true;
  }

  /** Reads one cell and what ends it; says whether another follows in the row. */
  private boolean cell(SourceRow row) throws IOException {
    int from = at - start;
    if (dialect.spaced()) {
      skipSpaces(row);
    }
    if ((at < limit || more(row)) && buffer[at] == quote && quoted(row)) {
      return ending(row);
    }
    at = start + from;
    plain(row, from);
    row.add(start + from, decoded(start + from, at));
    return ending(row);
  }

  /** Where a cell ends once the entities in it are the characters that they mean. */
  private int decoded(int from, int to) {
    return dialect.entities() ? entities.decode(buffer, from, to) : to;
  }

  private void plain(SourceRow row, int from) throws IOException {
    char delimiter = dialect.delimiter();
    while (true) {
      char[] text = buffer;
      int i = at;
      int end = limit;
      while (i < end) {
        char c = text[i];
        if (c == delimiter || c == '\n' || c == '\r') {
          if (!dialect.entities() || !Entities.endsAt(text, start + from, i)) {
            at = i;
            return;
          }
        }
        i++;
      }
      at = i;
      if (!more(row)) {
        return;
      }
    }
  }

  /** Reads a cell in quotes; where the quote does not close it gives up and says so. */
  private boolean quoted(SourceRow row) throws IOException {
    int from = at - start;
    long lineBefore = line;
    boolean doubled = false;
    boolean broken = false;
    boolean stray = false;
    at++;
    while (true) {
      if (at == limit && (at - start - from > longest + 2L || !more(row))) {
        return giveUp(from, lineBefore);
      }
      char c = buffer[at];
      if (c == quote) {
        if ((at + 1 < limit || more(row)) && buffer[at + 1] == quote) {
          doubled = true;
          at += 2;
          continue;
        }
        int close = at - start;
        at++;
        skipSpaces(row);
        if (ends(row)) {
          finish(row, from + 1, close, doubled);
          if (stray) {
            stray(lineBefore);
          }
          return true;
        }
        if (broken) {
          return giveUp(from, lineBefore);
        }
        stray = true;
        at = start + close + 1;
      } else if (c == '\n' || c == '\r') {
        if (wasted > 8L * longest) {
          return giveUp(from, lineBefore);
        }
        broken = true;
        lineEnd(row);
      } else {
        at = past(c);
      }
    }
  }

  /** Where the next quote or line break is, or the end of what was read. */
  private int past(char first) {
    char[] text = buffer;
    int end = limit;
    int i = at;
    char c = first;
    while (c != quote && c != '\n' && c != '\r') {
      if (++i == end) {
        return i;
      }
      c = text[i];
    }
    return i;
  }

  private boolean giveUp(int from, long lineBefore) {
    wasted += at - start - from;
    at = start + from;
    line = lineBefore;
    stray(lineBefore);
    return false;
  }

  private void stray(long where) {
    if (strays.size() < MOST_STRAYS
        && (strays.isEmpty() || strays.get(strays.size() - 1) < where)) {
      strays.add(where);
    }
  }

  private void finish(SourceRow row, int from, int to, boolean doubled) {
    int end = start + to;
    if (doubled) {
      int write = start + from;
      for (int i = start + from; i < end; i++) {
        char c = buffer[i];
        buffer[write++] = c;
        if (c == quote && i + 1 < end && buffer[i + 1] == quote) {
          i++;
        }
      }
      end = write;
    }
    row.add(start + from, decoded(start + from, end));
  }

  private void skipSpaces(SourceRow row) throws IOException {
    while ((at < limit || more(row))
        && (buffer[at] == ' ' || buffer[at] == '\t')
        && buffer[at] != dialect.delimiter()) {
      at++;
    }
  }

  private boolean ends(SourceRow row) throws IOException {
    if (at == limit && !more(row)) {
      return true;
    }
    char c = buffer[at];
    return c == dialect.delimiter() || c == '\n' || c == '\r';
  }

  /** Steps over what ended a cell. */
  private boolean ending(SourceRow row) throws IOException {
    if (at == limit && !more(row)) {
      return false;
    }
    if (buffer[at] == dialect.delimiter()) {
      at++;
      return true;
    }
    open = true;
    lineEnd(row);
    open = false;
    return false;
  }

  private void lineEnd(SourceRow row) throws IOException {
    line++;
    char c = buffer[at++];
    boolean both = c == '\r' && (at < limit || more(row)) && buffer[at] == '\n';
    if (both) {
      at++;
    }
    if (open) {
      lineEnds.add(c, both);
    }
  }

  /** Reads on; what belongs to the row stays, moved to the start of the buffer. */
  private boolean more(SourceRow row) throws IOException {
    if (ended) {
      return false;
    }
    int kept = limit - start;
    char[] target = buffer;
    if (kept > buffer.length / 2) {
      if (kept > 64L * longest + (1 << 20)) {
        throw Refusal.limit(longest, "cell-characters", row.line());
      }
      target = Arrays.copyOf(buffer, buffer.length * 2);
    }
    System.arraycopy(buffer, start, target, 0, kept);
    row.moved(target, start);
    buffer = target;
    at -= start;
    start = 0;
    limit = kept;
    int n = in.read(buffer, limit, buffer.length - limit);
    if (n < 0) {
      ended = true;
      return false;
    }
    limit += n;
    return true;
  }
}
