package org.cabildo.server.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Keeps the answer back for a moment that tells at the door to come again later. Whoever asks again
 * at once, whatever they are told, so asks no oftener than that on each connection, and nobody
 * else's pages wait for the processors that refusing takes. No thread waits meanwhile.
 */
@ApplicationScoped
class HeldRefusals {
  /** What the container waits for an answer that was somehow lost. */
  private static final long LOST_MILLIS = 60_000;

  private final ProblemWriter problems;
  private final RateSettings settings;
  private final AtomicInteger held = new AtomicInteger();

  @Inject
  HeldRefusals(ProblemWriter problems, RateSettings settings) {
    this.problems = problems;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected HeldRefusals() {
    this(null, new RateSettings(0, 0, 0, 0));
  }

  /** Answers a problem, at once or later. */
  void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemWriter.Prepared answer = problems.prepare(problem, request);
    boolean possible = request.isAsyncSupported() && !response.isCommitted();
    if (!isHeld(problem) || !possible || held.get() >= settings.mostHeld()) {
      answer.writeTo(response);
      return;
    }
    AsyncContext later = request.startAsync(request, response);
    held.incrementAndGet();
    later.setTimeout(settings.holdMilliseconds() + LOST_MILLIS);
    Executor moment =
        CompletableFuture.delayedExecutor(settings.holdMilliseconds(), TimeUnit.MILLISECONDS);
    moment.execute(() -> send(answer, response, later));
  }

  private boolean isHeld(Problem problem) {
    boolean full =
        problem.code() == ErrorCode.RATE_LIMITED || problem.code() == ErrorCode.UNAVAILABLE;
    return full && problem.getCause() == null && settings.holdMilliseconds() > 0;
  }

  private void send(
      ProblemWriter.Prepared answer, HttpServletResponse response, AsyncContext later) {
    held.decrementAndGet();
    try {
      answer.writeTo(response);
    } catch (IOException e) {
      // Whoever asked has gone.
      System.getLogger(HeldRefusals.class.getName()).log(Level.DEBUG, "not sent", e);
    } finally {
      later.complete();
    }
  }
}
