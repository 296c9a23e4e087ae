package org.cabildo.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.DuckDb.Results;

/** Queries of one kind, which wait for one another and for no others. */
public enum QueryLane {
  /** Pages and groups that read little. */
  QUICK(Results.WHOLE),
  /** Pages and groups that read much. */
  LONG(Results.WHOLE),
  /** Downloads, which go on as long as somebody reads them. */
  DOWNLOAD(Results.STREAMED);

  private static final String MEMBER = "lane";

  private final Results results;

  QueryLane(Results results) {
    this.results = results;
  }

  Results results() {
    return results;
  }

  /** What a query is told that finds no room in this lane; names it as {@code lane}. */
  public Problem busy() {
    return named(Problem.of(ErrorCode.UNAVAILABLE));
  }

  /** The problem, which says that it is about this lane. */
  Problem named(Problem problem) {
    return problem.with(MEMBER, name().toLowerCase(Locale.ROOT));
  }

  /** The lane in which a query found no room, if that is what the problem says. */
  public static Optional<QueryLane> busyIn(Problem problem) {
    return problem
        .parameter(MEMBER)
        .flatMap(
            said ->
                Arrays.stream(values())
                    .filter(lane -> lane.name().equalsIgnoreCase(said.toString()))
                    .findFirst());
  }
}
