package org.cabildo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.cabildo.server.http.RefusedQuestions.Question;
import org.cabildo.table.QueryLane;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class RefusedQuestionsTest {
  private static final Optional<String> TOKEN = Optional.of("Bearer abc");
  private static final String ROWS = "/api/v1/tenants/xalapa/datasets/x/rows?";

  @Test
  void theSameQuestionIsKnownWithOtherNumbersAndTexts() {
    Question question = anybody(ROWS + "where=LOWER%28nota%29%20LIKE%20%27%25a1%25%27&limit=1");
    assertThat(anybody(ROWS + "where=LOWER%28nota%29+LIKE+'%25b%20c%25'&limit=20"))
        .isEqualTo(question);
    assertThat(anybody(ROWS + "where=LOWER%28zona%29%20LIKE%20%27%25a1%25%27&limit=1"))
        .isNotEqualTo(question);
    assertThat(anybody(ROWS + "q=centro&limit=1")).isEqualTo(anybody(ROWS + "q=sur+3&limit=1"));
    assertThat(anybody(ROWS + "limit=1&q=centro")).isEqualTo(anybody(ROWS + "limit=1&q=sur"));
    assertThat(anybody(ROWS + "group=centro")).isNotEqualTo(anybody(ROWS + "group=sur"));
    assertThat(anybody(ROWS + "where=%zz")).isNotEqualTo(anybody(ROWS + "where=%xx"));
  }

  @Test
  void theSameQuestionOfAnotherIsAnother() {
    Question question = of("xalapa", "198.51.100.7", TOKEN);
    assertThat(of("xalapa", "198.51.100.8", TOKEN)).isEqualTo(question);
    assertThat(of("xalapa", "198.51.100.7", Optional.of("Bearer abd"))).isNotEqualTo(question);
    assertThat(of("xalapa", "198.51.100.7", Optional.empty())).isNotEqualTo(question);
    assertThat(of("xalapa", "198.51.100.8", Optional.empty()))
        .isNotEqualTo(of("xalapa", "198.51.100.7", Optional.empty()));
    assertThat(of("puebla", "198.51.100.7", TOKEN)).isNotEqualTo(question);
    assertThat(question.toString()).doesNotContain("abc", "198.51");
  }

  @Test
  void whatFoundNoRoomIsRemembered() {
    RefusedQuestions refused = new RefusedQuestions();
    Question question = anybody(ROWS);
    assertThat(refused.lane(question)).isEmpty();
    refused.add(question, QueryLane.LONG);
    assertThat(refused.lane(question)).contains(QueryLane.LONG);
    assertThat(refused.lane(anybody(ROWS + "a=b"))).isEmpty();
  }

  @Test
  void itIsForgottenAfterAMinute() {
    AtomicLong now = new AtomicLong();
    RefusedQuestions refused = new RefusedQuestions(10, now::get);
    Question question = anybody(ROWS);
    refused.add(question, QueryLane.QUICK);
    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(refused.lane(question)).contains(QueryLane.QUICK);
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(refused.lane(question)).isEmpty();
  }

  @Test
  void whoeverAsksVeryManyQuestionsFillsNoMemory() {
    RefusedQuestions refused = new RefusedQuestions(10, () -> 0);
    List<Question> many =
        IntStream.range(0, 1_000).mapToObj(i -> anybody(ROWS + "a" + "b".repeat(i))).toList();
    many.forEach(question -> refused.add(question, QueryLane.LONG));
    assertThat(many).filteredOn(q -> refused.lane(q).isPresent()).hasSizeBetween(1, 10);
  }

  private static Question anybody(String address) {
    return Question.of(
        Optional.of(new TenantId("xalapa")), "198.51.100.7", Optional.empty(), address);
  }

  private static Question of(String tenant, String origin, Optional<String> credential) {
    return Question.of(Optional.of(new TenantId(tenant)), origin, credential, "/same");
  }
}
