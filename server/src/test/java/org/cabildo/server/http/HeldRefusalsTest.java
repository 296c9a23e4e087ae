package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;

class HeldRefusalsTest {
  private static final int LONG = 600_000;
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final Semaphore over = new Semaphore(0);

  @Test
  void onlySoManyAnswersAreHeldAtOnce() throws IOException {
    HeldRefusals refusals = refusals(LONG, 3);
    for (int i = 0; i < 5; i++) {
      refuse(refusals, full());
    }
    assertThat(held).hasValue(3);
    assertThat(sent).as("at once").hasValue(2);
  }

  @Test
  void anAnswerThatWasSentMakesRoomForAnother() throws Exception {
    HeldRefusals refusals = refusals(1, 1);
    for (int i = 1; i <= 3; i++) {
      refuse(refusals, full());
      assertThat(over.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
      assertThat(held).hasValue(i);
      assertThat(sent).hasValue(i);
    }
  }

  @Test
  void otherProblemsAreToldAtOnceAndAllOfThemWhereNothingIsHeld() throws IOException {
    refuse(refusals(LONG, 3), Problem.of(ErrorCode.NOT_FOUND));
    refuse(refusals(0, 3), full());
    refuse(refusals(LONG, 0), full());
    assertThat(held).hasValue(0);
    assertThat(sent).hasValue(3);
  }

  private static Problem full() {
    return Problem.of(ErrorCode.RATE_LIMITED).with("seconds", 1);
  }

  @SuppressWarnings("NullAway") // no page is drawn
  private static HeldRefusals refusals(int milliseconds, int most) {
    return new HeldRefusals(new ProblemWriter(null), new RateSettings(0, 0, milliseconds, most));
  }

  private void refuse(HeldRefusals refusals, Problem problem) throws IOException {
    ServletOutputStream out =
        new ServletOutputStream() {
          @Override
          public boolean isReady() {
            return true;
          }

          @Override
          public void setWriteListener(WriteListener listener) {}

          @Override
          public void write(int b) {}

          @Override
          public void close() {
            sent.incrementAndGet();
          }
        };
    AsyncContext later = fake(AsyncContext.class, Map.of("complete", this::complete));
    HttpServletRequest request =
        fake(
            HttpServletRequest.class,
            Map.of(
                "getMethod",
                () -> "GET",
                "getRequestURI",
                () -> "/api/v1/tenants",
                "isAsyncSupported",
                () -> true,
                "startAsync",
                () -> {
                  held.incrementAndGet();
                  return later;
                }));
    refusals.write(
        problem, request, fake(HttpServletResponse.class, Map.of("getOutputStream", () -> out)));
  }

  private boolean complete() {
    over.release();
    return true;
  }

  /** What is not said answers as if there was nothing. */
  private static <T> T fake(Class<T> type, Map<String, Supplier<Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answers
                    .getOrDefault(method.getName(), () -> nothing(method.getReturnType()))
                    .get()));
  }

  @SuppressWarnings("NullAway")
  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? 0L : null;
  }
}
