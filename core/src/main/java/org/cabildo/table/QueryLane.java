package org.cabildo.table;

import org.cabildo.table.DuckDb.Results;

/** Queries of one kind, which wait for one another and for no others. */
enum QueryLane {
  /** Pages and groups that read little. */
  QUICK(Results.WHOLE),
  /** Pages and groups that read much. */
  LONG(Results.WHOLE),
  /** Downloads, which go on as long as somebody reads them. */
  DOWNLOAD(Results.STREAMED);

  private final Results results;

  QueryLane(Results results) {
    this.results = results;
  }

  Results results() {
    return results;
  }
}
