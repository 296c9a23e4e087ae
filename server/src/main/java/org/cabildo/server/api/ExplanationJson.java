package org.cabildo.server.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cabildo.table.Explanation;

/**
 * What answering a query would take.
 *
 * @param version of the rows
 * @param etag of the answer: who has it is not answered again
 */
record ExplanationJson(
    int version,
    String etag,
    AnswerJson answer,
    Explanation.Reading reading,
    Explanation.Work work,
    List<String> exceeds,
    Explanation.Limits limits,
    List<PlanJson> plans) {

  static ExplanationJson of(int version, String etag, Explanation explanation) {
    Explanation.Pages pages = explanation.pages();
    return new ExplanationJson(
        version,
        etag,
        new AnswerJson(explanation.rows(), pages.count(), pages.rows()),
        explanation.reading(),
        explanation.work(),
        explanation.exceeded().stream().map(Explanation.Limit::key).toList(),
        explanation.limits(),
        explanation.plans().stream()
            .map(plan -> new PlanJson(plan.purpose(), OperatorJson.of(plan.root())))
            .toList());
  }

  /** Its size. */
  record AnswerJson(long rows, long pages, int limit) {}

  /** What one statement does. */
  record PlanJson(String finds, OperatorJson root) {}

  /** A step, and those whose rows it takes. */
  record OperatorJson(
      String operator,
      OptionalLong rows,
      Map<String, List<String>> details,
      List<OperatorJson> inputs) {
    static OperatorJson of(Explanation.Operator operator) {
      return new OperatorJson(
          operator.name(),
          operator.rows(),
          operator.details(),
          operator.inputs().stream().map(OperatorJson::of).toList());
    }
  }
}
