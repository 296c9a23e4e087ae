package org.cabildo.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a delimited text, read from the file itself each time. */
final class DelimitedText implements RawRows {
  private final Path path;
  private final TextEncoding encoding;
  private final Dialect dialect;
  private final SourceLimits limits;
  private final ReadingWatch watch;
  private List<SourceNote> notes = List.of();

  DelimitedText(
      Path path, TextEncoding encoding, Dialect dialect, SourceLimits limits, ReadingWatch watch) {
    this.path = path;
    this.encoding = encoding;
    this.dialect = dialect;
    this.limits = limits;
    this.watch = watch;
  }

  @Override
  public void scan(Predicate<SourceRow> wanted) {
    SourceRow row = new SourceRow(dialect.text());
    try (Reader text = text()) {
      DelimitedParser parser = new DelimitedParser(text, dialect, limits.cellCharacters());
      for (int i = 0; i < dialect.skip(); i++) {
        parser.next(row);
      }
      long rows = 0;
      while (parser.next(row)) {
        if (++rows > limits.rows()) {
          throw Refusal.limit(limits.rows(), "rows", row.line());
        }
        if (!wanted.test(row)) {
          return;
        }
      }
      notes = notes(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reader text() throws IOException {
    Reader text = encoding.open(path, watch);
    return dialect.wrapped() ? new WrappedLines(text) : text;
  }

  /** What the last complete reading found about the text itself. */
  List<SourceNote> notes() {
    return notes;
  }

  private List<SourceNote> notes(DelimitedParser parser) {
    List<SourceNote> found = new ArrayList<>();
    if (encoding.damaged() > 0) {
      found.add(SourceNote.of(1, String.valueOf(encoding.damaged()), SourceRule.MIXED_CHARSETS));
    }
    if (parser.lineEnds().mixed()) {
      found.add(SourceNote.of(1, parser.lineEnds().toString(), SourceRule.MIXED_LINE_ENDS));
    }
    if (parser.entities().decoded() > 0) {
      found.add(SourceNote.of(1, String.valueOf(parser.entities().decoded()), SourceRule.ENTITIES));
    }
    parser.strays().forEach(line -> found.add(SourceNote.of(line, "", SourceRule.STRAY_QUOTE)));
    return found;
  }
}
