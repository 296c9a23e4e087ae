package org.cabildo.tenants.roll;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cabildo.identity.Invitation;

/** What comes out of a roll, as files that spreadsheets open. */
public final class RollCsv {
  private static final String MARK = "\uFEFF";

  private RollCsv() {}

  /**
   * The lines that have a problem, with the columns of a roll and what is wrong: corrected it can
   * be sent again, since columns that a roll does not have are not read.
   */
  public static byte[] wrong(RollStatus roll, Locale language) {
    List<RollLine> wrong =
        roll.lines().stream().filter(line -> line.state() == RollLine.State.WRONG).toList();
    List<Column> columns =
        Arrays.stream(Column.values())
            .filter(
                column ->
                    column.isRequired()
                        || wrong.stream().anyMatch(line -> !line.cell(column).isEmpty()))
            .toList();
    boolean english = language.getLanguage().equals("en");
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(columns.stream().map(c -> c.name(language)).toList());
    header.addAll(
        english ? List.of("line", "column", "problem") : List.of("linea", "columna", "problema"));
    rows.add(header);
    for (RollLine line : wrong) {
      List<String> cells = new ArrayList<>(columns.stream().map(line::cell).toList());
      cells.add(Long.toString(line.line()));
      cells.add(line.column().map(column -> column.name(language)).orElse(""));
      cells.add(line.problem().map(problem -> problem.reason(language)).orElse(""));
      rows.add(cells);
    }
    return written(rows);
  }

  /**
   * The links of first administrators.
   *
   * @param address of the link that a token makes
   */
  public static byte[] links(
      List<Invitation.Issued> links, Function<String, String> address, Locale language) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        language.getLanguage().equals("en")
            ? List.of("slug", "administrator_email", "link", "valid_until")
            : List.of("nombre_corto", "correo_administrador", "enlace", "vence"));
    for (Invitation.Issued link : links) {
      rows.add(
          List.of(
              link.token().split("_", 3)[1],
              link.invitation().email(),
              address.apply(link.token()),
              link.invitation().expiresAt().toString()));
    }
    return written(rows);
  }

  private static byte[] written(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.write(MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
