package org.cabildo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Assertions;

/** What may come of any input: a result or a problem that can be told, soon. */
public final class Outcome {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Set<ErrorCode> LOCATED =
      Set.of(ErrorCode.SYNTAX, ErrorCode.UNKNOWN_COLUMN, ErrorCode.WRONG_TYPE);

  private Outcome() {}

  /** What is tried. */
  public interface Trial {
    void run() throws Exception;
  }

  /** Fails on every other exception, and when it takes too long; runs in a thread of its own. */
  public static void demand(Trial trial) {
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          try {
            trial.run();
          } catch (Problem problem) {
            demandTold(problem);
          }
        });
  }

  private static void demandTold(Problem problem) {
    assertThat(problem.code().kind())
        .withFailMessage(() -> problem + " of " + problem.getCause())
        .isEqualTo(ErrorCode.Kind.USER);
    for (Locale language : new Locale[] {Locale.forLanguageTag("es"), Locale.ENGLISH}) {
      assertThat(problem.detail(language)).isNotBlank().doesNotContain("…");
    }
    if (LOCATED.contains(problem.code())) {
      assertThat(problem.parameters()).containsKeys("in", "position");
      assertThat((Integer) problem.parameters().get("position")).isPositive();
    }
    if (problem.code() == ErrorCode.INVALID) {
      assertThat(problem.parameters()).containsKeys("field", "reason");
    }
  }
}
