package org.cabildo.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Checks rows that call themselves totals: one that equals the sum of all rows, or of the rows
 * since or until the next such row, is certain and left out; another is kept and told.
 */
final class TotalRows {
  private static final int MOST = 500;
  private static final long MOST_SUMS = 500_000;
  private final RawRows rows;
  private final Layout layout;
  private final List<BodySurvey.Total> totals;
  private final Notes notes;
  private final List<Sums> before = new ArrayList<>();
  private final List<Sums> stated = new ArrayList<>();

  TotalRows(RawRows rows, BodySurvey body, Notes notes) {
    this.rows = rows;
    this.layout = body.layout();
    this.totals = body.totals();
    this.notes = notes;
  }

  /** Ordinals of all rows that are no data, certain totals included. */
  long[] dropped() {
    boolean many = totals.size() > MOST || (long) totals.size() * layout.width() > MOST_SUMS;
    if (many) {
      notes.add(totals.get(0).line(), totals.get(0).text(), SourceRule.TOTAL_ROW);
      return layout.dropped();
    }
    Sums all = add();
    List<Long> certain = new ArrayList<>();
    for (int i = 0; i < totals.size(); i++) {
      BodySurvey.Total total = totals.get(i);
      notes.add(total.line(), total.text(), SourceRule.TOTAL_ROW);
      if (certain(i, all)) {
        certain.add(total.ordinal());
        notes.add(total.line(), total.text(), SourceRule.TOTAL_ROW_LEFT_OUT);
      }
    }
    return LongStream.concat(Arrays.stream(layout.dropped()), certain.stream().mapToLong(o -> o))
        .sorted()
        .toArray();
  }

  private Sums add() {
    Sums sums = new Sums(layout.width());
    long[] marked = totals.stream().mapToLong(BodySurvey.Total::ordinal).toArray();
    rows.scan(
        new java.util.function.Predicate<>() {
          private long ordinal = -1;

          @Override
          public boolean test(SourceRow row) {
            ordinal++;
            if (ordinal < layout.from()
                || row.blank()
                || Arrays.binarySearch(layout.dropped(), ordinal) >= 0) {
              return true;
            }
            if (Arrays.binarySearch(marked, ordinal) >= 0) {
              Sums own = new Sums(layout.width());
              own.add(row);
              stated.add(own);
              before.add(sums.copy());
            } else {
              sums.add(row);
            }
            return true;
          }
        });
    return sums;
  }

  private boolean certain(int index, Sums all) {
    Sums own = stated.get(index);
    Sums start = index == 0 ? new Sums(layout.width()) : before.get(index - 1);
    Sums end = index + 1 < before.size() ? before.get(index + 1) : all;
    return own.equalsDifference(all, new Sums(layout.width()))
        || own.equalsDifference(before.get(index), start)
        || own.equalsDifference(end, before.get(index));
  }

  /** Sums of the numbers in each column, read once with decimal points and once with commas. */
  private static final class Sums {
    private final BigDecimal[][] sums;
    private long rows;

    Sums(int width) {
      sums = new BigDecimal[2][width];
      Arrays.fill(sums[0], BigDecimal.ZERO);
      Arrays.fill(sums[1], BigDecimal.ZERO);
    }

    Sums copy() {
      Sums copy = new Sums(sums[0].length);
      System.arraycopy(sums[0], 0, copy.sums[0], 0, sums[0].length);
      System.arraycopy(sums[1], 0, copy.sums[1], 0, sums[1].length);
      copy.rows = rows;
      return copy;
    }

    void add(SourceRow row) {
      rows++;
      for (int i = 0; i < Math.min(row.cells(), sums[0].length); i++) {
        String cell = row.end(i) - row.start(i) > 40 ? "" : row.stripped(i);
        if (CellKind.of(cell) == CellKind.NUMBER) {
          sums[0][i] = sums[0][i].add(number(cell, ','));
          sums[1][i] = sums[1][i].add(number(cell, '.'));
        }
      }
    }

    private static BigDecimal number(String cell, char grouping) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if ((c >= '0' && c <= '9') || (c == '-' && plain.isEmpty())) {
          plain.append(c);
        } else if ((c == '.' || c == ',') && c != grouping && plain.indexOf(".") < 0) {
          plain.append('.');
        }
      }
      String text = plain.toString();
      return text.matches("-?\\d+(\\.\\d*)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** Whether these are the sums of the rows between two others, in all columns of numbers. */
    boolean equalsDifference(Sums end, Sums start) {
      return end.rows - start.rows > 1
          && (equalsDifference(end, start, 0) || equalsDifference(end, start, 1));
    }

    private boolean equalsDifference(Sums end, Sums start, int reading) {
      int equal = 0;
      int different = 0;
      for (int i = 0; i < sums[reading].length; i++) {
        BigDecimal own = sums[reading][i];
        BigDecimal sum = end.sums[reading][i].subtract(start.sums[reading][i]);
        if (own.signum() == 0) {
          continue;
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(own.scale(), 0));
        BigDecimal apart = own.subtract(sum).abs();
        boolean rounded = apart.compareTo(unit.multiply(BigDecimal.valueOf(2))) <= 0;
        if (apart.signum() == 0
            || (rounded && own.abs().compareTo(unit.scaleByPowerOfTen(2)) > 0)) {
          equal++;
        } else {
          different++;
        }
      }
      return equal > 0 && equal >= different;
    }
  }
}
