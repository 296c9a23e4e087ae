package org.cabildo.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.problem.Worded;
import org.cabildo.table.ImportReport;

/** The members of a problem document (RFC 9457, section 3). */
public final class ProblemBody {
  private ProblemBody() {}

  /**
   * The members, in order.
   *
   * @param requestId what finds the cause in the log
   */
  public static Map<String, Object> of(Problem problem, Locale language, String requestId) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:cabildo:problem:" + problem.code().key());
    members.put("title", problem.title(language));
    members.put("status", Statuses.of(problem.code()));
    members.put("detail", problem.detail(language));
    members.put("code", problem.code().key());
    members.put("requestId", requestId);
    if (problem.code().kind() != ErrorCode.Kind.INTERNAL) {
      problem.parameters().forEach((name, value) -> members.put(name, worded(value, language)));
    }
    return members;
  }

  /** Details that can be told in words also carry their words. */
  private static Object worded(Object value, Locale language) {
    if (!(value instanceof List<?> list)) {
      return value;
    }
    return list.stream().map(item -> told(item, language)).toList();
  }

  private static Object told(Object item, Locale language) {
    if (item instanceof PersonalData data) {
      return told(data, ImportReport.message(data, language));
    }
    return item instanceof Worded detail ? told(detail, detail.message(language)) : item;
  }

  private static Map<String, Object> told(Object detail, String message) {
    Map<String, Object> members = Json.members(detail);
    members.put("message", message);
    return members;
  }
}
