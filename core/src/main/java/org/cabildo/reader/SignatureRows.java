package org.cabildo.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who prepared, reviewed and approved a table, side by side below it: rows of nothing but words,
 * behind a blank one and up to the end of the sheet, with words where the table has numbers, among
 * them those with which names and offices of those who sign begin.
 */
final class SignatureRows {
  private static final int MOST = 30;
  private static final int LEAST_ROWS = 2;
  private static final Pattern SIGNED =
      Pattern.compile(
          "(elabor|revis|autoriz|aprob|valid|formul|vo\\.? ?bo|visto bueno|atentamente|firma"
              + "|director|tesorer|president|sindic|secretari|regidor|contralor|titular"
              + "|prepared by|reviewed by|approved by|assinatura|prefeit"
              + "|(c|lic|licda|ing|arq|mtr[oa]|dra?|profr?a?|c\\. ?p|l\\. ?c\\. ?p)\\. ).*",
          Pattern.DOTALL);
  private final List<Held> held = new ArrayList<>();
  private boolean foreign;
  private boolean signed;

  /** A row that may be one of them. */
  record Held(long ordinal, boolean afterGap, SourceRow row) {}

  /** Takes a row that may be one of them; false where it is none. */
  boolean takes(SourceRow row, long ordinal, boolean afterGap, BodyShape shape) {
    boolean begun = !held.isEmpty() || (afterGap && shape.seen() >= LEAST_ROWS);
    if (!begun || held.size() == MOST || !wordsOnly(row)) {
      return false;
    }
    held.add(new Held(ordinal, afterGap, row.copy()));
    foreign |= shape.wordsInPlaceOfNumbers(row);
    return true;
  }

  private boolean wordsOnly(SourceRow row) {
    for (int i = 0; i < row.cells(); i++) {
      String cell = row.stripped(i);
      CellKind kind = CellKind.of(cell);
      if (kind != CellKind.EMPTY && kind != CellKind.TEXT) {
        return false;
      }
      signed |= kind == CellKind.TEXT && signs(cell);
    }
    return true;
  }

  private static boolean signs(String cell) {
    String head = cell.length() > FooterWords.LONGEST ? cell.substring(0, 60) : cell;
    String folded = Normalizer.normalize(head, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return SIGNED.matcher(folded.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether those that were taken, with nothing below them, are such rows. */
  boolean certain() {
    return foreign && signed;
  }

  /** Gives back what was taken. */
  List<Held> release() {
    List<Held> rows = List.copyOf(held);
    held.clear();
    foreign = false;
    signed = false;
    return rows;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }
}
