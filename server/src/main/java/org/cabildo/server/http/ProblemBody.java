package org.cabildo.server.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The members of a problem document (RFC 9457, section 3). */
final class ProblemBody {
  private ProblemBody() {}

  static Map<String, Object> of(Problem problem, Locale language, String requestId) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "urn:cabildo:problem:" + problem.code().key());
    members.put("title", problem.title(language));
    members.put("status", Statuses.of(problem.code()));
    members.put("detail", problem.detail(language));
    members.put("code", problem.code().key());
    members.put("requestId", requestId);
    if (problem.code().kind() != ErrorCode.Kind.INTERNAL) {
      members.putAll(problem.parameters());
    }
    return members;
  }
}
