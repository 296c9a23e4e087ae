package org.cabildo.sdk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What asking a question would take. Comes from {@link TableQuery#explain}.
 *
 * @param rows rows of the whole answer: exact when nothing filters or groups, else an estimate
 * @param columns the columns that are read
 * @param rowsRead how many rows are looked at, at most
 * @param bytesRead how many bytes of the file are read, at most
 * @param work cells that are looked at, rows times columns, and what conditions take besides,
 *     measured in cells; more than the portal's limit makes the question a long one
 * @param exceeds {@code page} when there are more rows than one page shows, {@code quick} when the
 *     question is a long one, which waits for other long ones, {@code memory} when the groups may
 *     not fit in memory
 * @param operators the steps of the plan by the engine's names, the last one first
 */
public record Explanation(
    long rows,
    List<String> columns,
    long rowsRead,
    long bytesRead,
    long work,
    Set<String> exceeds,
    List<String> operators) {

  static Explanation of(Json json) {
    Json reading = json.child("reading").orElse(Json.EMPTY);
    Json work = json.child("work").orElse(Json.EMPTY);
    return new Explanation(
        json.child("answer").orElse(Json.EMPTY).count("rows"),
        reading.texts("columns"),
        reading.count("rows"),
        reading.count("bytes"),
        work.count("cells") + work.count("conditions"),
        Set.copyOf(json.texts("exceeds")),
        json.list("plans", plan -> plan.child("root").orElse(Json.EMPTY)).stream()
            .limit(1)
            .flatMap(Explanation::steps)
            .toList());
  }

  private static Stream<String> steps(Json step) {
    return Stream.concat(
        Stream.of(step.required("operator")),
        step.list("inputs", Explanation::steps).stream().flatMap(inputs -> inputs));
  }
}
