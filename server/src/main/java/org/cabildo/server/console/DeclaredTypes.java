package org.cabildo.server.console;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.catalog.Dataset;
import org.cabildo.problem.Problem;
import org.cabildo.server.portal.SearchView;
import org.cabildo.server.portal.Texts;
import org.cabildo.table.ColumnHint;
import org.cabildo.table.FieldType;

/**
 * The types a publisher can declare for a column, as one list: {@code number}, or {@code
 * number:comma} where a type leaves a choice of how its values are written.
 */
final class DeclaredTypes {
  private static final String ANY = "";

  private DeclaredTypes() {}

  /** The choices of a column; the first leaves it to the file. */
  static List<SearchView.Option> options(String column, Dataset dataset, Texts t) {
    String declared =
        dataset.description().columns().stream()
            .filter(hint -> hint.name().equals(column))
            .findFirst()
            .flatMap(DeclaredTypes::key)
            .orElse(ANY);
    List<SearchView.Option> options = new ArrayList<>();
    options.add(new SearchView.Option(ANY, t.of("declared.any"), "", declared.equals(ANY)));
    for (FieldType type : FieldType.values()) {
      String name = t.of("type." + type.key());
      options.add(new SearchView.Option(type.key(), name, "", declared.equals(type.key())));
      for (String format : ColumnHint.formats(type)) {
        String key = type.key() + ":" + format;
        String label = name + ", " + t.of("declared." + format);
        options.add(new SearchView.Option(key, label, "", declared.equals(key)));
      }
    }
    return options;
  }

  private static Optional<String> key(ColumnHint hint) {
    return hint.type().map(type -> type.key() + hint.format().map(f -> ":" + f).orElse(""));
  }

  /**
   * A hint with the type and format that were chosen.
   *
   * @throws Problem {@code invalid} when there is no such choice
   */
  static ColumnHint declared(ColumnHint hint, String field, String chosen) {
    String[] parts = chosen.split(":", 2);
    Optional<FieldType> type = FieldType.of(parts[0]);
    Optional<String> format = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    boolean known =
        type.map(t -> format.isEmpty() || ColumnHint.formats(t).contains(format.get()))
            .orElse(chosen.equals(ANY));
    if (!known) {
      throw Problem.invalid(field, "not-one-of")
          .with("values", Stream.of(FieldType.values()).map(FieldType::key).collect(joining(", ")));
    }
    return new ColumnHint(hint.name(), hint.title(), hint.unit(), hint.description(), type, format);
  }
}
