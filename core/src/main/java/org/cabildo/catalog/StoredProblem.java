package org.cabildo.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.ImportReport;
import org.cabildo.table.SchemaChange;

/** A problem kept as text, to be told in whatever language it is asked for later. */
public record StoredProblem(ErrorCode code, Map<String, JsonNode> parameters) {
  /** Parameters that are more than words and numbers. */
  private static final Map<String, TypeReference<?>> DETAILS =
      Map.of(
          "findings", new TypeReference<List<ImportReport.Finding>>() {},
          "changes", new TypeReference<List<SchemaChange>>() {},
          "personalData", new TypeReference<List<PersonalData>>() {});

  private static final TypeReference<Object> PLAIN = new TypeReference<>() {};

  /** The text of a problem. */
  public static String write(Problem problem) {
    return JsonText.write(
        Map.of("code", problem.code().name(), "parameters", problem.parameters()));
  }

  /** The problem of a text that {@link #write} made. */
  public static Problem read(String text) {
    StoredProblem stored = JsonText.read(text, StoredProblem.class);
    Problem problem = Problem.of(stored.code);
    for (Map.Entry<String, JsonNode> parameter : stored.parameters.entrySet()) {
      TypeReference<?> type = DETAILS.getOrDefault(parameter.getKey(), PLAIN);
      problem =
          problem.with(parameter.getKey(), JsonText.read(parameter.getValue().toString(), type));
    }
    return problem;
  }
}
