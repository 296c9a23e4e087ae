package org.cabildo.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.cabildo.problem.Problem;

/**
 * Whether the caller waits until the file is published: {@code wait=false} or {@code Prefer:
 * respond-async} (RFC 7240, section 4.1) say not.
 */
enum Waiting {
  FOR_THE_ANSWER,
  /** Asked for by parameter. */
  NOT,
  /** Asked for as a preference, of which the answer tells that it was heeded. */
  PREFERABLY_NOT;

  static Waiting of(Query query, HttpServletRequest request) {
    Optional<String> wait = query.text("wait");
    if (wait.filter(w -> !w.equals("true") && !w.equals("false")).isPresent()) {
      throw Problem.invalid("wait", "not-one-of").with("values", "true, false");
    }
    if (wait.isPresent()) {
      return wait.get().equals("false") ? NOT : FOR_THE_ANSWER;
    }
    boolean preferred =
        Collections.list(request.getHeaders("Prefer")).stream()
            .flatMap(header -> Arrays.stream(header.split("[,;]")))
            .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
    return preferred ? PREFERABLY_NOT : FOR_THE_ANSWER;
  }

  Response accepted(JobJson job) {
    Response.ResponseBuilder answer =
        Response.accepted(job).location(URI.create(job.url())).header("Cache-Control", "no-store");
    return this == PREFERABLY_NOT
        ? answer.header("Preference-Applied", "respond-async").build()
        : answer.build();
  }
}
