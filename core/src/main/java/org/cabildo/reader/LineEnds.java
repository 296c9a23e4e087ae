package org.cabildo.reader;

/** How many rows each kind of line end closed. */
final class LineEnds {
  private long both;
  private long feeds;
  private long returns;

  void add(char c, boolean pair) {
    if (pair) {
      both++;
    } else if (c == '\n') {
      feeds++;
    } else {
      returns++;
    }
  }

  boolean mixed() {
    return (both > 0 ? 1 : 0) + (feeds > 0 ? 1 : 0) + (returns > 0 ? 1 : 0) > 1;
  }

  @Override
  public String toString() {
    return "CRLF " + both + ", LF " + feeds + ", CR " + returns;
  }
}
