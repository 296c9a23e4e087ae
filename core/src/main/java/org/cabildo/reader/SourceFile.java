package org.cabildo.reader;

import java.util.List;

/** An opened file: its tables can be read until it is closed, which removes temporary files. */
public final class SourceFile implements AutoCloseable {
  private final List<SourceTable> tables;
  private final List<SourceTable> all;
  private final Scratch scratch;

  SourceFile(List<SourceTable> all, Scratch scratch) {
    this.all = List.copyOf(all);
    this.tables = all.stream().filter(t -> t.sight() == Sheet.Sight.SHOWN).toList();
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
   * What stands in the file and is not in the table that is made of it: other sheets and entries,
   * hidden or not, hidden rows and columns, and what is around tables.
   *
   * @param taken those of {@link #tables} that are read
   */
  public List<UnreadPart> unread(List<SourceTable> taken) {
    return all.stream().flatMap(table -> UnreadPart.of(table, taken).stream()).toList();
  }

  @Override
  public void close() {
    scratch.close();
  }
}
