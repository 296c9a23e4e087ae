package org.cabildo.table;

import static org.cabildo.problem.ErrorCode.FILE_UNREADABLE;
import static org.cabildo.problem.ErrorCode.TABLE_LIMIT;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.cabildo.problem.Problem;

/**
 * A delimited text file in UTF-8, read record by record as often as needed.
 *
 * @param path the file
 * @param delimiter between cells
 * @param maxCellCharacters longest cell to take
 */
record CsvFile(Path path, char delimiter, int maxCellCharacters) {
  private static final int BOM = 0xFEFF;

  /** What is done with each record; blank lines are not shown. */
  interface Visitor {
    void row(CsvRow row);
  }

  /**
   * Shows every record.
   *
   * @throws Problem when the text is not UTF-8, a quote is never closed, or a cell is too long
   */
  void forEach(Visitor visitor) {
    read(visitor, Long.MAX_VALUE);
  }

  /** Shows the first record only. */
  void first(Visitor visitor) {
    read(visitor, 1);
  }

  private void read(Visitor visitor, long most) {
    long shown = 0;
    CsvRow current = new CsvRow();
    try (Reader text = open(path);
        CsvReader<CsvRow> records =
            CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(buffer())
                .build(current, text)) {
      for (CsvRow row : records) {
        if (!row.blank()) {
          visitor.row(row);
          if (++shown == most) {
            return;
          }
        }
      }
    } catch (CsvParseException e) {
      throw unreadable(e, current.line());
    } catch (UncheckedIOException e) {
      throw decoding(Objects.requireNonNull(e.getCause()), current.line());
    } catch (IOException e) {
      throw decoding(e, current.line());
    }
  }

  /** The text behind a byte order mark, if there is one; fails on bytes that are not UTF-8. */
  static Reader open(Path path) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    Reader reader =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new BehindMark(reader);
  }

  /** The reader doubles its buffer and fails unless its limit is a power of two. */
  private int buffer() {
    return Integer.highestOneBit(Math.max(maxCellCharacters, 1 << 15)) << 2;
  }

  private Problem unreadable(CsvParseException e, long line) {
    if (e.getCause() instanceof IOException io) {
      return decoding(io, line);
    }
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unexpected character after closing quote")) {
      return Problem.of(FILE_UNREADABLE, e).with("reason", "stray-quote").with("line", line);
    }
    if (message.contains("buffer size") && !quoteOnLine(line)) {
      return Problem.of(TABLE_LIMIT, e)
          .with("limit", maxCellCharacters)
          .with("what", "cell-characters")
          .with("line", line);
    }
    return Problem.of(FILE_UNREADABLE, e).with("reason", "unclosed-quote").with("line", line);
  }

  private static Problem decoding(IOException e, long line) {
    if (e instanceof CharacterCodingException) {
      return Problem.of(FILE_UNREADABLE, e).with("reason", "not-utf-8").with("line", line);
    }
    throw new UncheckedIOException(e);
  }

  /** Whether a cell that never ends may be due to a quote: looks for one on its first line. */
  private boolean quoteOnLine(long line) {
    try (Reader text = new BufferedReader(open(path))) {
      long at = 1;
      boolean afterReturn = false;
      for (int c = text.read(); c >= 0 && at <= line; c = text.read()) {
        if (c == '"' && at == line) {
          return true;
        }
        if (c == '\r' || (c == '\n' && !afterReturn)) {
          at++;
        }
        afterReturn = c == '\r';
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Leaves out a byte order mark at the start. */
  private static final class BehindMark extends Reader {
    private final Reader text;
    private boolean started;

    BehindMark(Reader text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (!started && length > 0) {
        started = true;
        int first = text.read();
        if (first != BOM) {
          if (first >= 0) {
            buffer[offset] = (char) first;
          }
          return first < 0 ? -1 : 1;
        }
      }
      return text.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
