package org.cabildo.server.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.QueryLane;

/** Whatever goes wrong behind the door becomes a problem, also what the container itself says. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  @Inject
  @SuppressWarnings("NullAway.Init")
  private ProblemWriter problems;

  @Context
  @SuppressWarnings("NullAway.Init")
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = problem(failure);
    QueryLane.busyIn(problem).ifPresent(lane -> Door.busyLane(request, lane));
    ProblemWriter.Answer answer = problems.answer(problem, request);
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(answer.mediaType())
            .header("Vary", "Accept, Accept-Language")
            .header("Cache-Control", "no-store")
            .entity(answer.body());
    if (answer.connection() == ProblemWriter.Connection.CLOSED) {
      response.header("Connection", "close");
    }
    ProblemWriter.challenge(problem).ifPresent(value -> response.header("WWW-Authenticate", value));
    ProblemWriter.retryAfter(problem).ifPresent(value -> response.header("Retry-After", value));
    if (failure instanceof WebApplicationException web) {
      Optional.ofNullable(web.getResponse().getHeaderString("Allow"))
          .ifPresent(allow -> response.header("Allow", allow));
    }
    return response.build();
  }

  private Problem problem(Throwable failure) {
    Optional<Problem> known = Failures.known(failure);
    if (known.isPresent()) {
      return known.get();
    }
    if (failure instanceof WebApplicationException web) {
      return switch (web.getResponse().getStatus()) {
        case 404 -> Problem.of(ErrorCode.NOT_FOUND);
        case 405 -> Problem.of(ErrorCode.METHOD_NOT_ALLOWED).with("method", request.getMethod());
        case 406 -> Problem.of(ErrorCode.NOT_ACCEPTABLE);
        case 415 ->
            Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
                .with("mediaType", String.valueOf(request.getContentType()))
                .with("expected", "application/json");
        case 400 -> Problem.of(ErrorCode.BAD_REQUEST).with("reason", "path-malformed");
        default -> Problem.of(ErrorCode.INTERNAL, failure);
      };
    }
    return Problem.of(ErrorCode.INTERNAL, failure);
  }
}
