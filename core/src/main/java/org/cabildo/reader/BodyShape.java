package org.cabildo.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which columns hold numbers, and rows that look like a header among the data. */
final class BodyShape {
  private static final int LEAST = 3;
  private static final int FOLLOWERS = 2;
  private final List<String> names;
  private final int named;
  private final int[] numeric;
  private boolean title;
  private long seen;
  private long candidate;
  private int followers;
  private Optional<Long> secondBlock = Optional.empty();

  BodyShape(List<HeadRow> head, Header header, int width) {
    List<HeadRow> body = firstBlock(head.subList(header.below(), head.size()));
    names = header.depth() == 0 ? List.of() : head.get(header.below() - 1).cells();
    named =
        IntStream.range(0, names.size())
            .filter(i -> !names.get(i).isEmpty())
            .findFirst()
            .orElse(-1);
    numeric = IntStream.range(0, width).filter(i -> numeric(body, i)).toArray();
  }

  /** Rows up to a blank one, if they are enough to judge by. */
  private static List<HeadRow> firstBlock(List<HeadRow> body) {
    int end = LEAST;
    while (end < body.size() && !body.get(end).afterGap()) {
      end++;
    }
    return body.subList(0, Math.min(end, body.size()));
  }

  private static boolean numeric(List<HeadRow> body, int column) {
    int values = 0;
    int texts = 0;
    for (HeadRow row : body) {
      CellKind kind = row.kind(column);
      values += kind.value() ? 1 : 0;
      texts += kind == CellKind.TEXT ? 1 : 0;
    }
    return values >= LEAST && values > 5 * texts;
  }

  /** Whether a row says the same as the header. */
  boolean repeats(SourceRow row) {
    if (named < 0 || row.cells() <= named) {
      return false;
    }
    String name = names.get(named);
    int at = row.start(named);
    while (at < row.end(named) && Spaces.isSpace(row.text()[at])) {
      at++;
    }
    if (row.end(named) - at < name.length() || row.text()[at] != name.charAt(0)) {
      return false;
    }
    return IntStream.range(0, names.size()).allMatch(i -> row.stripped(i).equals(names.get(i)));
  }

  /** Looks at a row of several cells. */
  void see(SourceRow row, boolean afterBreak) {
    title = false;
    if (afterBreak) {
      boolean header = seen > 0 && names.size() > 0 && wordsOverNumbers(row);
      candidate = header ? row.line() : 0;
      followers = 0;
    } else if (candidate > 0 && row.filled(2) > 1 && ++followers == FOLLOWERS) {
      secondBlock = secondBlock.or(() -> Optional.of(candidate));
    }
    seen++;
  }

  private boolean wordsOverNumbers(SourceRow row) {
    int words = 0;
    for (int column : numeric) {
      CellKind kind = CellKind.of(row.stripped(column));
      if (kind.value()) {
        return false;
      }
      words += kind == CellKind.TEXT ? 1 : 0;
    }
    return words > 0 && words * 2 >= numeric.length;
  }

  /** How many rows of several cells were seen. */
  long seen() {
    return seen;
  }

  /** Whether a word stands where the table has numbers, or beside all that it names. */
  boolean wordsInPlaceOfNumbers(SourceRow row) {
    return IntStream.of(numeric).anyMatch(i -> !row.stripped(i).isEmpty())
        || (numeric.length > 0 && row.extent() > names.size());
  }

  /** A row of one cell stands before the next row. */
  void title() {
    title = true;
  }

  boolean afterTitle() {
    return title;
  }

  /** Line on which another table seems to start. */
  Optional<Long> secondBlock() {
    return secondBlock;
  }
}
