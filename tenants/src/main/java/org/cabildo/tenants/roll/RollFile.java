package org.cabildo.tenants.roll;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Reads a roll: UTF-8, commas or semicolons, a header, up to {@link #MOST} lines. */
final class RollFile {
  static final int MOST = 2_500;
  private static final int LARGEST = 4 << 20;

  private RollFile() {}

  /**
   * The lines in their order.
   *
   * @throws Problem {@code too-large}; {@code file-empty}; {@code invalid} with the member {@code
   *     field} {@code header}, {@code csv} or {@code rows}
   */
  static List<RollRow> read(InputStream content) {
    String text = text(content);
    List<RollRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(delimiter(text))
            .detectBomHeader(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(new StringReader(text))) {
      List<Optional<Column>> header = List.of();
      for (CsvRecord record : csv) {
        if (header.isEmpty()) {
          header = header(record.getFields());
        } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(record, header));
        }
        if (rows.size() > MOST) {
          throw Problem.invalid("rows", "too-many").with("limit", MOST);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw Problem.invalid("csv", "wrong-shape");
    }
    if (rows.isEmpty()) {
      throw Problem.of(ErrorCode.FILE_EMPTY);
    }
    return rows;
  }

  private static RollRow row(CsvRecord record, List<Optional<Column>> header) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
      String cell = record.getField(i).strip();
      header.get(i).filter(c -> !cell.isEmpty()).ifPresent(column -> cells.put(column, cell));
    }
    return new RollRow(record.getStartingLineNumber(), cells);
  }

  /** What each cell of the header names; others than ours are somebody's notes. */
  private static List<Optional<Column>> header(List<String> cells) {
    List<Optional<Column>> columns = cells.stream().map(Column::of).toList();
    Set<Column> missing = EnumSet.copyOf(Arrays.asList(Column.values()));
    missing.removeIf(column -> !column.isRequired());
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Optional<Column> column : columns) {
      if (column.isPresent() && !seen.add(column.get())) {
        throw Problem.invalid("header", "header-repeated")
            .with("values", column.get().names().get(0));
      }
    }
    missing.removeAll(seen);
    if (!missing.isEmpty()) {
      throw Problem.invalid("header", "header-missing")
          .with(
              "values",
              String.join(
                  "; ",
                  missing.stream()
                      .map(column -> String.join(" / ", column.names().subList(0, 2)))
                      .toList()));
    }
    return columns;
  }

  private static String text(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Problem.of(ErrorCode.TOO_LARGE).with("limit", LARGEST);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.invalid("csv", "not-utf-8");
    } catch (IOException e) {
      throw Problem.of(ErrorCode.BAD_REQUEST, e).with("reason", "body-cut");
    }
  }

  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
  }
}
