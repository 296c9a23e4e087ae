package org.cabildo.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what delimits the cells of a text. Each candidate cuts a sample; it is scored by the share
 * of rows with the most frequent width, between the first and the last of them (so that titles and
 * footers do not count), times how much is gained by cutting at all, times the share of cells that
 * hold no other delimiter. Where one cuts every row alike, the header too, those that leave the
 * header whole are out. After van den Burg, Nazábal, Sutton, "Wrangling messy CSV files" (2019).
 */
final class DelimiterFinder {
  private static final int SAMPLE = 1 << 17;
  private static final int RECORDS = 1_000;
  private static final String STRONG = "\t;|,";
  private static final String WEAK = ":^~#¦§*!\u0001\u0007\u001e\u001f";

  /** Lines in which entities occur before they are looked at. */
  private static final int LINES = 2;

  private static final double LEAST = 0.12;

  /** All names of the header stand in single quotes. */
  private static final Pattern SINGLE =
      Pattern.compile("'[^'\r\n]*'([,;\t|])'[^'\r\n]*'(?:\\1'[^'\r\n]*')*+(?:[\r\n]|$)");

  private final String sample;
  private final boolean whole;
  private final boolean wrapped;
  private final boolean entities;
  private final char quote;
  private final boolean spaced;

  private DelimiterFinder(String sample, boolean wrapped) {
    this(sample, wrapped, false);
  }

  private DelimiterFinder(String sample, boolean wrapped, boolean entities) {
    this.entities = entities;
    this.sample = sample;
    this.whole = sample.length() < SAMPLE;
    this.wrapped = wrapped;
    boolean single = sample.indexOf(Dialect.QUOTE) < 0 && SINGLE.matcher(sample).lookingAt();
    this.quote = single ? '\'' : Dialect.QUOTE;
    this.spaced = count(sample, ", \"") + count(sample, "; \"") > count(sample, ",\"");
  }

  /** The dialect of a text that starts with {@code head}. */
  static Dialect find(String head) {
    String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    if (first.length() >= 5 && first.length() <= 6 && first.startsWith("sep=")) {
      return new Dialect(first.charAt(4), Dialect.QUOTE, false, 1, false);
    }
    DelimiterFinder finder = new DelimiterFinder(head, false);
    Dialect plain = finder.best();
    if (finder.quotesRows(plain.delimiter())) {
      DelimiterFinder inside = new DelimiterFinder(unwrapped(head), true);
      return inside.regular() ? inside.best() : plain;
    }
    return finder.cutsEntities() ? finder.dialect(Entities.END).withEntities() : plain;
  }

  /** How many characters of a text are enough. */
  static int sample() {
    return SAMPLE;
  }

  private List<DelimiterFit> fits() {
    return (STRONG + WEAK).chars().mapToObj(c -> fit((char) c)).toList();
  }

  /** Whether a usual delimiter cuts all rows alike. */
  private boolean regular() {
    return fits().stream().anyMatch(fit -> fit.regular() && STRONG.indexOf(fit.candidate()) >= 0);
  }

  /** Whether only entities keep a delimiter from cutting all rows alike. */
  private boolean cutsEntities() {
    if (sample.lines().filter(Entities::in).limit(LINES).count() < LINES || regular()) {
      return false;
    }
    DelimiterFinder decoding = new DelimiterFinder(sample, wrapped, true);
    DelimiterFit fit = decoding.fit(Entities.END);
    return fit.regular() && fit.whole();
  }

  /** Whether every row, but perhaps the header, stands in quotes as a whole. */
  private boolean quotesRows(char delimiter) {
    int[] rows = new int[2];
    visit(
        delimiter,
        row -> {
          int start = row.cells() == 1 ? row.start(0) : 0;
          rows[start > 0 && row.text()[start - 1] == quote ? 1 : 0]++;
        });
    return rows[0] <= 1 && rows[1] > 1;
  }

  private static String unwrapped(String head) {
    try (Reader text = new WrappedLines(new StringReader(head))) {
      StringWriter target = new StringWriter();
      text.transferTo(target);
      return target.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Dialect best() {
    List<DelimiterFit> fits = fits();
    boolean regular = fits.stream().anyMatch(DelimiterFit::regular);
    char best = Dialect.NONE;
    double bestScore = LEAST;
    for (DelimiterFit fit : fits) {
      double weight = STRONG.indexOf(fit.candidate()) >= 0 ? 1 : 0.5;
      double score = regular && !fit.fromFirst() ? 0 : weight * fit.score();
      if (score > bestScore) {
        best = fit.candidate();
        bestScore = score;
      }
    }
    if (best == Dialect.NONE && fit(' ').score() > 0.6) {
      best = ' ';
    }
    return dialect(best);
  }

  private Dialect dialect(char delimiter) {
    return new Dialect(delimiter, quote, spaced && delimiter != ' ', 0, wrapped, entities);
  }

  private DelimiterFit fit(char candidate) {
    int width = sample.indexOf(candidate) < 0 ? 0 : frequentWidth(candidate);
    DelimiterFit fit = new DelimiterFit(candidate, quote, width);
    if (width > (candidate == ' ' ? 2 : 1)) {
      visit(candidate, fit::see);
    }
    return fit;
  }

  private int frequentWidth(char candidate) {
    Map<Integer, Integer> widths = new HashMap<>();
    visit(
        candidate,
        row -> {
          if (row.cells() > 1) {
            widths.merge(row.cells(), 1, Integer::sum);
          }
        });
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private void visit(char candidate, SourceTable.Visitor visitor) {
    DelimitedParser parser;
    SourceRow row = new SourceRow("");
    try (Reader text = new StringReader(sample)) {
      parser = new DelimitedParser(text, dialect(candidate), SAMPLE);
      for (int i = 0; i < RECORDS && parser.next(row); i++) {
        boolean cut = !whole && row.cells() > 0 && row.end(row.cells() - 1) + 2 >= SAMPLE;
        if (!row.blank() && !cut) {
          visitor.row(row);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int count(String text, String piece) {
    int count = 0;
    for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      count++;
    }
    return count;
  }
}
