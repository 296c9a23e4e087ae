package org.cabildo.server.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Makes the answer of a problem: a page for a browser, a problem document for everyone else. */
@ApplicationScoped
public class ProblemWriter {
  private static final Logger LOG = System.getLogger("org.cabildo.http");

  private final Instance<ErrorPages> pages;

  @Inject
  ProblemWriter(Instance<ErrorPages> pages) {
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ProblemWriter() {
    this(null);
  }

  /**
   * An answer, not yet sent.
   *
   * @param connection what becomes of the connection after it
   */
  record Answer(int status, String mediaType, byte[] body, Connection connection) {}

  /** What becomes of the connection after an answer. */
  enum Connection {
    KEPT,
    CLOSED
  }

  /** Answers a problem found before any resource. */
  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    prepare(problem, request).writeTo(response);
  }

  /** The answer to a problem found before any resource, to be sent now or later. */
  Prepared prepare(Problem problem, HttpServletRequest request) {
    return new Prepared(problem, answer(problem, request), request.getMethod().equals("HEAD"));
  }

  /**
   * An answer with all its headers.
   *
   * @param bodiless whether only the headers are sent
   */
  record Prepared(Problem problem, Answer answer, boolean bodiless) {
    /** Sends it, unless something was sent already. */
    void writeTo(HttpServletResponse response) throws IOException {
      if (response.isCommitted()) {
        return;
      }
      response.resetBuffer();
      response.setStatus(answer.status());
      response.setContentType(answer.mediaType());
      response.setContentLength(answer.body().length);
      response.setHeader("Vary", "Accept, Accept-Language");
      response.setHeader("Cache-Control", "no-store");
      if (answer.connection() == Connection.CLOSED) {
        response.setHeader("Connection", "close");
      }
      challenge(problem).ifPresent(value -> response.setHeader("WWW-Authenticate", value));
      retryAfter(problem).ifPresent(value -> response.setHeader("Retry-After", value));
      if (!bodiless) {
        try (OutputStream out = response.getOutputStream()) {
          out.write(answer.body());
        }
      }
    }
  }

  /** What to answer to this request. */
  Answer answer(Problem problem, HttpServletRequest request) {
    log(problem, request);
    int status = Statuses.of(problem.code());
    Connection connection = Remainder.taken(request) ? Connection.KEPT : Connection.CLOSED;
    Optional<ErrorPages> drawn = wantsPage(request) ? pages(request) : Optional.empty();
    if (drawn.isPresent()) {
      Locale language = Languages.ofPage(request);
      return new Answer(
          status,
          "text/html;charset=UTF-8",
          drawn
              .get()
              .page(
                  new ErrorPages.Failure(
                      status,
                      problem.title(language),
                      problem.detail(language),
                      Door.requestId(request),
                      Door.tenant(request),
                      language,
                      Door.pathInPortal(request),
                      Door.mappedHost(request))),
          connection);
    }
    return new Answer(
        status,
        "application/problem+json",
        Json.bytes(ProblemBody.of(problem, Languages.of(request), Door.requestId(request))),
        connection);
  }

  static Optional<String> challenge(Problem problem) {
    return Statuses.of(problem.code()) == 401
        ? Optional.of("Bearer realm=\"cabildo\"")
        : Optional.empty();
  }

  static Optional<String> retryAfter(Problem problem) {
    return problem.code().kind() == ErrorCode.Kind.RESOURCES
            && problem.code() != ErrorCode.STORAGE_FULL
        ? Optional.of(problem.parameter("seconds").map(Object::toString).orElse("5"))
        : Optional.empty();
  }

  private Optional<ErrorPages> pages(HttpServletRequest request) {
    return pages.stream().filter(some -> some.cover(request.getRequestURI())).findFirst();
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    return accept.contains("text/html") && !request.getRequestURI().startsWith("/api/");
  }

  private static void log(Problem problem, HttpServletRequest request) {
    if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
      LOG.log(
          Level.ERROR,
          "request " + Door.requestId(request) + " failed: " + problem.code().key(),
          problem);
    } else if (problem.code().kind() == ErrorCode.Kind.RESOURCES && problem.getCause() != null) {
      LOG.log(
          Level.WARNING,
          "request "
              + Door.requestId(request)
              + ": "
              + problem.code().key()
              + ": "
              + problem.getCause().getMessage());
    }
  }
}
