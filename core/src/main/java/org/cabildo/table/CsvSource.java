package org.cabildo.table;

import static org.cabildo.problem.ErrorCode.FILE_EMPTY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;

/** A CSV file whose first record is its header. */
final class CsvSource implements RowSource {
  private final CsvFile file;
  private final List<String> header;

  private CsvSource(CsvFile file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /** Looks at a file. */
  static CsvSource open(Path original, ImportLimits limits) {
    CsvFile file = CsvSniffer.sniff(original, limits.maxCellCharacters());
    List<String> header = new ArrayList<>();
    file.first(
        row ->
            IntStream.range(0, row.cells()).mapToObj(i -> row.cell(i).strip()).forEach(header::add));
    if (header.isEmpty()) {
      throw Problem.of(FILE_EMPTY);
    }
    return new CsvSource(file, List.copyOf(header));
  }

  @Override
  public String charset() {
    return "UTF-8";
  }

  @Override
  public String delimiter() {
    return String.valueOf(file.delimiter());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public void forEach(Visitor visitor) {
    boolean[] behindHeader = new boolean[1];
    file.forEach(
        row -> {
          if (behindHeader[0]) {
            visitor.row(row);
          }
          behindHeader[0] = true;
        });
  }
}
