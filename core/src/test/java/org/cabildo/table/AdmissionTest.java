package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final TenantId XALAPA = new TenantId("xalapa");
  private static final TenantId PUEBLA = new TenantId("puebla");
  private static final int WAITING = 32;

  private final Scopes scopes = new Scopes();

  private Admission admission(int quick, int perCaller, int waitSeconds) {
    return admission(quick, perCaller, waitSeconds, Optional.empty());
  }

  private Admission admission(
      int quick, int perCaller, int waitSeconds, Optional<String> ofTenants) {
    AdmissionSettings settings =
        new AdmissionSettings(quick, 2, 2, perCaller, 256, WAITING, waitSeconds, 1_000, ofTenants);
    return new Admission(
        scopes, settings, new QueryLimits(scopes, EngineSettings.defaults(), settings));
  }

  @Test
  void aTenantHasHalfOfTheServerAndItsNeighbourTheOther() {
    Admission admission = admission(4, 10, 0);
    List<Admission.Ticket> ours = new ArrayList<>();
    ours.add(enter(admission, QueryLane.QUICK, XALAPA, "a"));
    ours.add(enter(admission, QueryLane.QUICK, XALAPA, "b"));
    assertThat(refused(admission, QueryLane.QUICK, XALAPA, "c")).isEqualTo(ErrorCode.UNAVAILABLE);
    enter(admission, QueryLane.QUICK, PUEBLA, "a");
    ours.get(0).close();
    ours.get(0).close();
    enter(admission, QueryLane.QUICK, XALAPA, "c");
    assertThat(refused(admission, QueryLane.QUICK, XALAPA, "d")).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void longQueriesAndDownloadsNeverTakeThePlaceOfQuickOnes() {
    Admission admission = admission(2, 10, 0);
    enter(admission, QueryLane.LONG, XALAPA, "a");
    enter(admission, QueryLane.DOWNLOAD, XALAPA, "a");
    assertThat(refused(admission, QueryLane.LONG, XALAPA, "b")).isEqualTo(ErrorCode.UNAVAILABLE);
    enter(admission, QueryLane.QUICK, XALAPA, "b");
  }

  @Test
  void aCallerIsToldThatTheLimitIsTheirOwnAndTheOthersGoOn() {
    Admission admission = admission(100, 2, 0);
    enter(admission, QueryLane.QUICK, XALAPA, "198.51.100.7");
    enter(admission, QueryLane.QUICK, XALAPA, "198.51.100.7");
    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> enter(admission, QueryLane.QUICK, XALAPA, "198.51.100.7"));
    assertThat(problem.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(problem.parameters()).containsKey("seconds");
    enter(admission, QueryLane.QUICK, XALAPA, "198.51.100.8");
    enter(admission, QueryLane.QUICK, PUEBLA, "198.51.100.7");
  }

  @Test
  void theOperatorGivesATenantMoreOrLessThanTheOthers() {
    Admission admission =
        admission(4, 10, 0, Optional.of("puebla.share=75, xalapa.share=25,xalapa.per-caller=1"));
    enter(admission, QueryLane.QUICK, XALAPA, "a");
    assertThat(refused(admission, QueryLane.QUICK, XALAPA, "b")).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(refused(admission, QueryLane.LONG, XALAPA, "a")).isEqualTo(ErrorCode.RATE_LIMITED);
    enter(admission, QueryLane.LONG, XALAPA, "b");
    for (int i = 0; i < 3; i++) {
      enter(admission, QueryLane.QUICK, PUEBLA, "a");
    }
    assertThat(refused(admission, QueryLane.QUICK, PUEBLA, "b")).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void limitsThatNobodyCanHaveAreRefused() {
    for (String wrong :
        List.of(
            "xalapa", "xalapa.share=0", "xalapa.share=101", "xalapa.color=5", "tmp.share=5", "")) {
      assertThatThrownBy(() -> admission(4, 10, 0, Optional.of(wrong)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cabildo.query.of-tenants");
    }
  }

  @Test
  void whoWaitsRunsAsSoonAsAnotherLeaves() throws Exception {
    Admission admission = admission(2, 10, 60);
    Admission.Ticket first = enter(admission, QueryLane.QUICK, XALAPA, "a");
    CompletableFuture<Admission.Ticket> second =
        CompletableFuture.supplyAsync(() -> enter(admission, QueryLane.QUICK, XALAPA, "b"));
    first.close();
    second.get(10, TimeUnit.SECONDS).close();
    enter(admission, QueryLane.QUICK, XALAPA, "c");
  }

  @Test
  void someWaitAndTheNextIsRefusedAtOnceButNotThatOfAnotherTenant() throws Exception {
    Admission admission = admission(2, 10, 60);
    Admission.Ticket ours = enter(admission, QueryLane.LONG, XALAPA, "a");
    Admission.Ticket neighbours = enter(admission, QueryLane.LONG, PUEBLA, "a");
    AtomicInteger answered = new AtomicInteger();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING / 4; i++) {
      waiting.add(waiting(admission, XALAPA, "w" + i, answered));
    }
    assertThat(refused(admission, QueryLane.LONG, XALAPA, "z")).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(isFull(admission, QueryLane.LONG, XALAPA)).isTrue();
    assertThat(isFull(admission, QueryLane.QUICK, XALAPA)).isFalse();
    assertThat(isFull(admission, QueryLane.LONG, PUEBLA)).isFalse();
    waiting.add(waiting(admission, PUEBLA, "b", answered));
    assertThat(answered).hasValue(0);
    ours.close();
    neighbours.close();
    for (Thread each : waiting) {
      each.join(10_000);
    }
    assertThat(answered).hasValue(WAITING / 4 + 1);
    assertThat(isFull(admission, QueryLane.LONG, XALAPA)).isFalse();
  }

  @Test
  void whoFindsNoRoomIsToldInWhichLane() {
    Admission admission = admission(1, 1, 0);
    enter(admission, QueryLane.QUICK, XALAPA, "a");
    Problem lane =
        catchThrowableOfType(Problem.class, () -> enter(admission, QueryLane.QUICK, XALAPA, "b"));
    assertThat(QueryLane.busyIn(lane)).contains(QueryLane.QUICK);
    Problem own =
        catchThrowableOfType(Problem.class, () -> enter(admission, QueryLane.QUICK, XALAPA, "a"));
    assertThat(own.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(QueryLane.busyIn(own)).contains(QueryLane.QUICK);
    assertThat(QueryLane.busyIn(Problem.of(ErrorCode.UNAVAILABLE))).isEmpty();
  }

  private static boolean isFull(Admission admission, QueryLane lane, TenantId tenant) {
    return admission.isFull(lane, Optional.of(tenant));
  }

  /** Somebody who waits already when this returns. */
  private Thread waiting(
      Admission admission, TenantId tenant, String origin, AtomicInteger answered)
      throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              enter(admission, QueryLane.LONG, tenant, origin).close();
              answered.incrementAndGet();
            });
    thread.start();
    while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
    return thread;
  }

  @Test
  void whereNobodyMayWaitTheNextIsRefusedAtOnce() {
    AdmissionSettings standard = AdmissionSettings.defaults();
    AdmissionSettings impatient =
        new AdmissionSettings(1, 1, 1, 16, 256, 0, 60, 1_000, Optional.empty());
    assertThat(standard.waitingOfTenant()).isEqualTo(8);
    Admission admission =
        new Admission(
            scopes, impatient, new QueryLimits(scopes, EngineSettings.defaults(), impatient));
    enter(admission, QueryLane.LONG, XALAPA, "a");
    assertThat(refused(admission, QueryLane.LONG, XALAPA, "b")).isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void aQueryIsAsLongAsTheColumnsItNeedsOnAllRows() {
    assertThat(cells("", "", "")).isZero();
    assertThat(cells("zona, watts", "", "_row desc")).isZero();
    assertThat(cells("", "watts > 70 AND NOT zona = 'x'", "")).isEqualTo(2_000);
    assertThat(cells("", "", "watts desc")).isEqualTo(1_000);
    assertThat(cells("zona, sum(watts), count(*)", "", "")).isEqualTo(2_000);
  }

  private static long cells(String select, String where, String order) {
    TableFile table =
        new TableFile(
            new BlobId("0".repeat(64)),
            new TableSchema(
                List.of(column("zona", FieldType.STRING), column("watts", FieldType.INTEGER))),
            1_000);
    String group = select.contains("sum") ? "zona" : "";
    QueryPlan plan = QueryPlan.of(table, TableFixture.ask(select, where, group, order));
    return QueryWork.of(plan, 1_000).cells();
  }

  private static Field column(String name, FieldType type) {
    return new Field(
        name,
        name,
        type,
        Optional.empty(),
        Optional.empty(),
        new FieldStatistics(0, 1, Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  private ErrorCode refused(Admission admission, QueryLane lane, TenantId tenant, String origin) {
    return catchThrowableOfType(Problem.class, () -> enter(admission, lane, tenant, origin)).code();
  }

  private Admission.Ticket enter(
      Admission admission, QueryLane lane, TenantId tenant, String origin) {
    try (Scopes.Entered ignored = scopes.enter(Optional.of(tenant), Caller.anonymous(), origin)) {
      return admission.enter(lane);
    }
  }
}
