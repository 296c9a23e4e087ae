package org.cabildo.table;

import static org.cabildo.problem.ErrorCode.FILE_EMPTY;
import static org.cabildo.problem.ErrorCode.FILE_UNREADABLE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cabildo.problem.Problem;

/** Finds out from the first 64 K whether a file is delimited text, and what delimits it. */
final class CsvSniffer {
  private static final int SAMPLE = 1 << 16;
  private static final int RECORDS = 500;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final List<String> OTHER_FORMATS =
      List.of(
          "%PDF-",
          "PK\u0003\u0004",
          "\u001f\u008b",
          "\u00d0\u00cf\u0011\u00e0",
          "\u0089PNG",
          "PAR1",
          "<?xml",
          "<!doctype",
          "<html");

  private CsvSniffer() {}

  /**
   * Looks at a file.
   *
   * @throws Problem when it is empty, not text, or text in another format
   */
  static CsvFile sniff(Path path, int maxCellCharacters) {
    byte[] head = head(path);
    if (head.length == 0) {
      throw Problem.of(FILE_EMPTY);
    }
    refuseOtherFormats(head);
    String sample = sample(path);
    if (sample.isBlank()) {
      throw Problem.of(FILE_EMPTY);
    }
    return new CsvFile(path, delimiter(sample), maxCellCharacters);
  }

  private static void refuseOtherFormats(byte[] head) {
    if (head.length > 1
        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))) {
      throw unreadable("not-utf-8");
    }
    String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
    String text = start.stripLeading().toLowerCase(Locale.ROOT);
    for (String magic : OTHER_FORMATS) {
      if (start.startsWith(magic) || text.startsWith(magic)) {
        throw unreadable("not-a-table");
      }
    }
    for (byte b : head) {
      if (b == 0) {
        throw unreadable("not-a-table");
      }
    }
  }

  private static Problem unreadable(String reason) {
    return Problem.of(FILE_UNREADABLE).with("reason", reason).with("line", 1);
  }

  private static byte[] head(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sample(Path path) {
    StringBuilder sample = new StringBuilder();
    char[] buffer = new char[1 << 13];
    try (Reader text = CsvFile.open(path)) {
      for (int n = text.read(buffer); n >= 0 && sample.length() < SAMPLE; n = text.read(buffer)) {
        sample.append(buffer, 0, n);
      }
    } catch (CharacterCodingException e) {
      long line = sample.chars().filter(c -> c == '\n').count() + 1;
      throw Problem.of(FILE_UNREADABLE, e).with("reason", "not-utf-8").with("line", line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sample.toString();
  }

  /** The delimiter that cuts most records into as many cells as the first has, and most cells. */
  private static char delimiter(String sample) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : DELIMITERS) {
      double score = score(widths(sample, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(List<Integer> widths) {
    if (widths.isEmpty() || widths.get(0) < 2) {
      return 0;
    }
    int header = widths.get(0);
    long alike = widths.stream().filter(w -> w == header).count();
    double consistent = (double) alike / widths.size();
    return consistent * 1_000 + Math.min(header, 999) / 1_000.0;
  }

  private static List<Integer> widths(String sample, char delimiter) {
    List<Integer> widths = new ArrayList<>();
    try (CsvReader<CsvRow> records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new CsvRow(), sample)) {
      for (CsvRow row : records) {
        if (!row.blank()) {
          widths.add(row.cells());
        }
        if (widths.size() >= RECORDS) {
          return widths;
        }
      }
    } catch (CsvParseException e) {
      // A stray quote: what was read so far still tells the delimiter.
      return widths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (widths.size() > 1 && sample.length() >= SAMPLE) {
      widths.remove(widths.size() - 1); // the sample may end inside it
    }
    return widths;
  }
}
