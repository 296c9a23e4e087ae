package org.cabildo.table;

import org.cabildo.reader.ReadingWatch;

/**
 * Told how far an import is. The import ends where one of these throws, with whatever is thrown,
 * and leaves nothing behind.
 */
public interface ImportWatch extends ReadingWatch {
  /** The steps of an import, in their order. */
  enum Phase {
    /** What the file is and where its table is. */
    OPENING,
    /** All cells are read to know what each column is. */
    TYPING,
    /** All rows are read again; those that fit are taken. */
    FILLING,
    /** The table is written, read back and compared. */
    WRITING
  }

  /** The next step begins. */
  void began(Phase phase);

  /** So many rows have been read in this step. */
  void rows(long rows);

  /** So many rows fit, and are about to be written. */
  default void fitted(long rows) {}

  /** Nobody looks. */
  static ImportWatch nobody() {
    return new ImportWatch() {
      @Override
      public void opened(long bytes) {}

      @Override
      public void read(long bytes) {}

      @Override
      public void began(Phase phase) {}

      @Override
      public void rows(long rows) {}
    };
  }
}
