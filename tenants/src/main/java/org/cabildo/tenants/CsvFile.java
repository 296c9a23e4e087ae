package org.cabildo.tenants;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks through a CSV file of a bundle: UTF-8, commas or semicolons, a header, even rows. */
record CsvFile(BundleFolder folder, String file) {
  private static final long LIMIT = 100L << 20;
  private static final int RAGGED_SHOWN = 10;

  /**
   * The names by which its columns may be described: the header's cells, and the same in lower case
   * without accents, with {@code _} for everything that is neither letter nor digit. Empty when the
   * file cannot be read, which was reported then.
   */
  Set<String> columns() {
    try {
      if (Files.size(folder.path(file)) > LIMIT) {
        report(1, Rule.FILE_TOO_LARGE, LIMIT);
        return Set.of();
      }
      char delimiter = delimiter();
      try (Reader text = open();
          CsvReader<CsvRecord> csv =
              CsvReader.builder()
                  .fieldSeparator(delimiter)
                  .detectBomHeader(false)
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .allowUnclosedQuote(false)
                  .ofCsvRecord(text)) {
        return look(csv.iterator());
      }
    } catch (CsvParseException e) {
      report(1, isEncoding(e) ? Rule.NOT_UTF_8 : Rule.CSV_UNREADABLE, message(e));
    } catch (CharacterCodingException e) {
      report(1, Rule.NOT_UTF_8);
    } catch (UncheckedIOException e) {
      report(1, isEncoding(e) ? Rule.NOT_UTF_8 : Rule.FILE_UNREADABLE, message(e));
    } catch (IOException e) {
      report(1, Rule.FILE_UNREADABLE, e.getClass().getSimpleName());
    }
    return Set.of();
  }

  private Set<String> look(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      report(1, Rule.CSV_EMPTY);
      return Set.of();
    }
    List<String> header = records.next().getFields();
    Set<String> names = header(header);
    int ragged = 0;
    long rows = 0;
    while (records.hasNext()) {
      CsvRecord row = records.next();
      rows++;
      if (row.getFieldCount() != header.size() && ++ragged <= RAGGED_SHOWN) {
        int line = (int) Math.min(Integer.MAX_VALUE, row.getStartingLineNumber());
        report(line, Rule.CSV_RAGGED, row.getFieldCount(), header.size());
      }
    }
    if (rows == 0) {
      report(1, Rule.CSV_EMPTY);
    }
    return names;
  }

  private Set<String> header(List<String> cells) {
    Set<String> seen = new HashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (cell.isEmpty()) {
        report(1, Rule.CSV_HEADER_BLANK, i + 1);
      } else if (!seen.add(plain(cell))) {
        report(1, Rule.CSV_HEADER_REPEATED, cell);
      }
      names.add(plain(cell));
      names.add(cell);
    }
    return names;
  }

  private static String plain(String cell) {
    String bare = Normalizer.normalize(cell, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }

  /** The more frequent of comma and semicolon in the first line, outside quotes. */
  private char delimiter() throws IOException {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    try (Reader text = open()) {
      for (int c = text.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = text.read()) {
        quoted ^= c == '"';
        commas += !quoted && c == ',' ? 1 : 0;
        semicolons += !quoted && c == ';' ? 1 : 0;
      }
    }
    return semicolons > commas ? ';' : ',';
  }

  private Reader open() throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(folder.path(file)), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static boolean isEncoding(Throwable thrown) {
    return thrown instanceof CharacterCodingException
        || (thrown.getCause() != null && isEncoding(thrown.getCause()));
  }

  private static String message(Throwable thrown) {
    return thrown.getCause() == null || thrown.getCause().getMessage() == null
        ? String.valueOf(thrown.getMessage())
        : thrown.getCause().getMessage();
  }

  private void report(int line, Rule rule, Object... parameters) {
    folder.findings().report(file, line, rule, parameters);
  }
}
