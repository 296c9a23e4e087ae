package org.cabildo.reader;

/**
 * Told how far the reading of a file is. Reading stops where one of these throws, and leaves
 * nothing behind.
 */
public interface ReadingWatch {
  /** A pass over a text begins. */
  void opened(long bytes);

  /** So many more bytes of it were read; 0 where something else was done. */
  void read(long bytes);

  /** Nobody looks. */
  static ReadingWatch nobody() {
    return new ReadingWatch() {
      @Override
      public void opened(long bytes) {}

      @Override
      public void read(long bytes) {}
    };
  }
}
