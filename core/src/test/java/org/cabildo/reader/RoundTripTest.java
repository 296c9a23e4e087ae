package org.cabildo.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is written by the rules of RFC 4180 is read as it was. */
class RoundTripTest {
  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void quotedCellsAreReadAsTheyWere(
      @ForAll("tables") List<List<String>> rows,
      @ForAll("delimiters") char delimiter,
      @ForAll("lineEnds") String lineEnd)
      throws IOException {
    String text =
        rows.stream()
            .map(
                r ->
                    r.stream()
                        .map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(String.valueOf(delimiter))))
            .collect(Collectors.joining(lineEnd));
    assertThat(parse(text, delimiter)).isEqualTo(rows);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void anyTextEndsAndLosesNoPlainCharacter(@ForAll("texts") String text) throws IOException {
    long letters = text.chars().filter(c -> c == 'a' || c == 'ñ').count();
    long read =
        parse(text, ',').stream()
            .flatMap(List::stream)
            .flatMapToInt(String::chars)
            .filter(c -> c == 'a' || c == 'ñ')
            .count();
    assertThat(read).isEqualTo(letters);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("añ \"',;|\t\r\n{}").ofMaxLength(12);
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '|', '\t');
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("añ\",\r\n ").ofMaxLength(200);
  }

  private static List<List<String>> parse(String text, char delimiter) throws IOException {
    DelimitedParser parser =
        new DelimitedParser(
            new StringReader(text), new Dialect(delimiter, Dialect.QUOTE, false, 0, false), 1_000);
    SourceRow row = new SourceRow(",");
    List<List<String>> rows = new ArrayList<>();
    while (parser.next(row)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.cells(); i++) {
        cells.add(row.cell(i));
      }
      rows.add(cells);
    }
    return rows;
  }
}
