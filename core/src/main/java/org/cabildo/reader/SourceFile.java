package org.cabildo.reader;

import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** An opened file: its tables can be read until it is closed, which removes temporary files. */
public final class SourceFile implements AutoCloseable {
  private final List<SourceTable> tables;
  private final Scratch scratch;

  SourceFile(List<SourceTable> tables, Scratch scratch) {
    this.tables = List.copyOf(tables);
    this.scratch = scratch;
  }

  /** What it is, without what it is packed in; of its first table where they differ. */
  public SourceFormat format() {
    return tables.get(0).format();
  }

  /** Charset of its text: {@code UTF-8+BOM}, {@code windows-1252} … */
  public String charset() {
    return tables.get(0).charset();
  }

  /** What stands between its cells; empty where nothing does. */
  public String delimiter() {
    return tables.get(0).delimiter();
  }

  /** Its tables in the order of the file; at least one. Hidden sheets are not among them. */
  public List<SourceTable> tables() {
    return tables;
  }

  /**
   * One table.
   *
   * @param name which; without it the only one that is plausible: whole, and of several columns
   * @throws Problem when there is no such table, or several could be meant
   */
  public SourceTable table(Optional<String> name) {
    List<String> names = tables.stream().map(SourceTable::name).toList();
    if (name.isPresent()) {
      return tables.stream()
          .filter(t -> t.name().equals(name.get()))
          .findFirst()
          .orElseThrow(
              () ->
                  Problem.invalid("table", "not-one-of").with("values", String.join(", ", names)));
    }
    if (tables.size() == 1) {
      return tables.get(0);
    }
    List<SourceTable> plausible = tables.stream().filter(SourceTable::plausible).toList();
    if (plausible.size() == 1) {
      return plausible.get(0);
    }
    List<String> meant =
        plausible.isEmpty() ? names : plausible.stream().map(SourceTable::name).toList();
    throw Problem.of(ErrorCode.FILE_UNREADABLE)
        .with("reason", "several-tables")
        .with("tables", String.join(", ", meant));
  }

  @Override
  public void close() {
    scratch.close();
  }
}
