package org.cabildo.table;

import java.util.List;

/** Rows of another source, with something done to each; all else is the other's. */
interface RowsAround extends RowSource {
  /** Where the rows come from. */
  RowSource source();

  @Override
  default String charset() {
    return source().charset();
  }

  @Override
  default String delimiter() {
    return source().delimiter();
  }

  @Override
  default boolean decimal(int column) {
    return source().decimal(column);
  }

  @Override
  default String sign(int column) {
    return source().sign(column);
  }

  @Override
  default boolean text(int column) {
    return source().text(column);
  }

  @Override
  default Places places() {
    return source().places();
  }

  @Override
  default int added() {
    return source().added();
  }

  @Override
  default List<String> header() {
    return source().header();
  }
}
