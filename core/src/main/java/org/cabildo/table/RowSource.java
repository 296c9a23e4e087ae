package org.cabildo.table;

import java.util.List;

/** A file as a header and rows of text cells, read as often as needed. */
interface RowSource {
  /** What is done with each row. */
  interface Visitor {
    void row(Cells row);
  }

  /** Character set that it is read with. */
  String charset();

  /** What stands between cells; empty where nothing does. */
  String delimiter();

  /** One name for each column as it stands in the file. */
  List<String> header();

  /** Whether the format itself says that numbers of a column, counted from 0, are decimals. */
  boolean decimal(int column);

  /** What the format shows beside the numbers of a column, such as a currency, or nothing. */
  String sign(int column);

  /** Whether what looks like numbers in a column is marked as text by its format. */
  boolean text(int column);

  /** What the lines of its rows mean. */
  default Places places() {
    return Places.LINES;
  }

  /** How many columns at the start are told of the rows and do not stand in them. */
  default int added() {
    return 0;
  }

  /** Shows the rows behind the header, in order. */
  void forEach(Visitor visitor);
}
