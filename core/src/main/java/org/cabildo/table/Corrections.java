package org.cabildo.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Rows of a file as their publisher corrected them, by place; they come from a {@link Quarantine}.
 */
final class Corrections {
  /** Most rows that can be corrected. */
  static final int MOST = 100_000;

  private static final String LINE = Repair.HEADER.get(0);
  private final RowSource file;
  private final List<String> titles;
  private final Map<Long, List<String>> rows = new TreeMap<>();

  private Corrections(RowSource file) {
    this.file = file;
    this.titles = file.header();
  }

  /** No corrections of a file. */
  static Corrections none(RowSource file) {
    return new Corrections(file);
  }

  /**
   * Reads what was sent back.
   *
   * @param file the one that is corrected
   * @throws Problem when it has other columns, or a line is none of the file, repeated or one too
   *     many
   */
  static Corrections read(RowSource sent, RowSource file) {
    Corrections corrections = new Corrections(file);
    List<String> titles = file.header();
    int about = about(sent.header());
    int end = sent.header().size();
    while (end > about + titles.size() && sent.header().get(end - 1).isBlank()) {
      end--; // a row that still has too many cells
    }
    if (!sent.header().subList(about, end).equals(titles)) {
      throw Problem.invalid("header", "other-columns").with("values", String.join(", ", titles));
    }
    sent.forEach(row -> corrections.add(row, about));
    return corrections;
  }

  /** How many columns at the start tell about a row; the first of them is its line. */
  private static int about(List<String> header) {
    if (header.isEmpty() || !header.get(0).equals(LINE)) {
      throw Problem.invalid("header", "required").with("column", LINE);
    }
    int about = 1;
    while (about < header.size() && Repair.HEADER.contains(header.get(about))) {
      about++;
    }
    return about;
  }

  private void add(Cells row, int about) {
    List<String> cells = new ArrayList<>();
    for (int i = about; i < row.cells(); i++) {
      cells.add(row.cell(i));
    }
    while (cells.size() > titles.size() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (rows.put(place(row), cells) != null) {
      throw wrong(row, "repeated");
    }
    if (rows.size() > MOST) {
      throw Problem.of(ErrorCode.TABLE_LIMIT)
          .with("limit", MOST)
          .with("what", "rows")
          .with("line", row.line());
    }
  }

  private long place(Cells row) {
    return file.places()
        .read(row.cell(0).strip())
        .orElseThrow(
            () ->
                wrong(
                    row, file.places().tables().isEmpty() ? "not-a-whole-number" : "not-a-place"));
  }

  private static Problem wrong(Cells row, String reason) {
    return Problem.invalid(LINE, reason).with("value", row.cell(0)).with("line", row.line());
  }

  /** These corrections on top of earlier ones. */
  Corrections over(Corrections earlier) {
    Corrections both = new Corrections(file);
    both.rows.putAll(earlier.rows);
    both.rows.putAll(rows);
    return both;
  }

  /** These corrections without rows that are as they were offered for correction. */
  Corrections without(Corrections offered) {
    Corrections changed = new Corrections(file);
    changed.rows.putAll(rows);
    changed.rows.entrySet().removeAll(offered.rows.entrySet());
    return changed;
  }

  /** Fails when a row is corrected that was not set aside. */
  void demandAmong(Set<Long> places) {
    for (long place : rows.keySet()) {
      if (!places.contains(place)) {
        throw Problem.invalid(LINE, "unknown").with("value", file.places().text(place));
      }
    }
  }

  Set<Long> places() {
    return rows.keySet();
  }

  /** The file with the corrected rows in their places. */
  RowSource applyTo(RowSource source) {
    return rows.isEmpty() ? source : new CorrectedSource(source, rows);
  }

  /** Writes them so that {@link #read} reads them. */
  void writeTo(Path path) {
    try (Writer out =
        new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), 1 << 15)) {
      List<String> header = new ArrayList<>(List.of(LINE));
      header.addAll(titles);
      CsvRows.line(header, out);
      for (Map.Entry<Long, List<String>> row : rows.entrySet()) {
        List<String> cells = new ArrayList<>(List.of(file.places().text(row.getKey())));
        cells.addAll(row.getValue());
        CsvRows.line(cells, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
