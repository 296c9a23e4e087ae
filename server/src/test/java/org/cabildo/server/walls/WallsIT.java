package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.server.walls.Breaches.execute;
import static org.cabildo.server.walls.Breaches.misleadJpa;
import static org.cabildo.server.walls.Breaches.misleadPostgres;
import static org.cabildo.server.walls.Breaches.theirRows;
import static org.cabildo.server.walls.Breaches.truly;
import static org.cabildo.server.walls.Neighbours.OURS;
import static org.cabildo.server.walls.Neighbours.SYSTEM;
import static org.cabildo.server.walls.Neighbours.THEIRS;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cabildo.access.Caller;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Scores;
import org.cabildo.moving.Departures;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.SharedServerSuite;
import org.cabildo.table.TableQuery;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The two walls inside the real application: each holds alone, for every entity and every verb that
 * the application has. The only class that runs in the container, because each starts its own.
 */
@Tag(SharedServerSuite.OWN)
@ExtendWith(ArquillianExtension.class)
class WallsIT {
  /** Not tenant data: the registry, which is public, accounts, and what the door asks of them. */
  private static final Set<String> NOT_TENANT_DATA =
      Set.of("TenantRow", "TenantHostRow", "AccountRow", "SessionRow", "PersonTenantRow");

  @Inject private Neighbours neighbours;
  @Inject private Inside inside;
  @Inject private Breaches breaches;
  @Inject private PoolHammer hammer;
  @Inject private Scopes scopes;
  @Inject private ScopedEntityManager scoped;
  @Inject private Datasets datasets;
  @Inject private Departures departures;
  @Inject private Scores scores;

  private String theirToken;
  private List<Kind> kinds;

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File(System.getProperty("cabildo.war")))
        .as(WebArchive.class)
        .addClasses(
            Breaches.class,
            CoreVerbs.class,
            Inside.class,
            Kind.class,
            Neighbours.class,
            PoolHammer.class,
            Truth.class,
            VerbCall.class)
        .addAsLibraries(
            new File(
                Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
  }

  @BeforeEach
  void moveIn() {
    theirToken = neighbours.moveIn();
    kinds = inside.kinds().stream().filter(Kind::multitenant).toList();
  }

  @Test
  void everyEntityIsBehindTheWallsAndTheFixtureFillsItForBoth() throws Exception {
    assertThat(inside.kinds().stream().filter(kind -> !kind.multitenant()).map(Kind::entity))
        .containsExactlyInAnyOrderElementsOf(NOT_TENANT_DATA);
    for (Kind kind : kinds) {
      assertThat(truly(kind, OURS)).as("rows of %s that Neighbours makes", kind).isPositive();
      assertThat(truly(kind, THEIRS)).as("rows of %s that Neighbours makes", kind).isPositive();
    }
  }

  @Test
  void withBothWallsUpOnlyOwnRowsShowByJpqlAndBySqlOnOneConnection() throws Exception {
    breaches.inOurs(
        (em, sql) -> {
          Object backend =
              em.createQuery("select distinct function('pg_backend_pid') from OfficeRow o")
                  .getSingleResult();
          assertThat(backend).hasToString(Inside.backend(sql));
          for (Kind kind : kinds) {
            assertThat(kind.tenants(em)).as("%s", kind).containsOnly(OURS.value());
            assertThat(kind.tenants(sql)).as("%s", kind).containsOnly(OURS.value());
            assertThat((long) kind.tenants(em).size()).as("%s", kind).isEqualTo(truly(kind, OURS));
          }
        });
  }

  @Test
  void withTheJpaWallRemovedRowLevelSecurityHolds() throws Exception {
    for (Kind kind : kinds) {
      breaches.inOurs(
          (em, sql) -> {
            misleadJpa(em);
            assertThat(kind.tenants(em)).as("%s", kind).isEmpty();
            assertThat(kind.tenants(sql)).as("%s", kind).containsOnly(OURS.value());
            assertThatThrownBy(() -> execute(sql, kind.insertFor(sql, THEIRS.value())))
                .as("%s", kind)
                .hasMessageContaining("new row violates row-level security policy");
          });
      breaches.inOurs(
          (em, sql) ->
              assertThatThrownBy(
                      () ->
                          execute(sql, "update " + kind.table() + " set tenant_id = 'muro-ajeno'"))
                  .as("%s", kind)
                  .hasMessageMatching("(?s).*(row-level security policy|permission denied).*"));
      breaches.inOurs(
          (em, sql) ->
              assertThatThrownBy(() -> execute(sql, "truncate " + kind.table() + " cascade"))
                  .as("%s", kind)
                  .hasMessageContaining("permission denied"));
    }
  }

  @Test
  void withRowLevelSecurityRemovedTheJpaWallHolds() throws Exception {
    breaches.withoutRowLevelSecurity(
        kinds,
        () -> {
          for (Kind kind : kinds) {
            long theirs = truly(kind, THEIRS);
            breaches.inOurs(
                (em, sql) -> {
                  assertThat(kind.tenants(sql))
                      .as("%s, with the wall down", kind)
                      .contains(OURS.value(), THEIRS.value());
                  assertThat(kind.tenants(em)).as("%s", kind).containsOnly(OURS.value());
                  if (kind.mayBeWritten(sql)) {
                    assertThat((long) kind.writeAll(em))
                        .as("%s", kind)
                        .isEqualTo(truly(kind, OURS));
                  }
                });
            assertThat(truly(kind, THEIRS)).as("%s", kind).isEqualTo(theirs);
          }
        });
  }

  @Test
  void withNothingSetNothingShowsAndJpaRefusesToAsk() throws Exception {
    for (Kind kind : kinds) {
      inside.undone(
          () -> {
            assertThat(kind.tenants(inside.bare().unwrap(Connection.class)))
                .as("%s", kind)
                .isEmpty();
            assertThatThrownBy(() -> kind.tenants(inside.bare()))
                .as("%s", kind)
                .hasMessageContaining("No value was provided for the session property");
          });
    }
  }

  @Test
  void withOneWallSetNothingShows() throws Exception {
    for (Kind kind : kinds) {
      inside.undone(
          () -> {
            inside.bare().setProperty("eclipselink.tenant-id", OURS.value());
            assertThat(kind.tenants(inside.bare())).as("%s", kind).isEmpty();
          });
      inside.undone(
          () -> {
            misleadPostgres(inside.bare().unwrap(Connection.class), OURS);
            assertThatThrownBy(() -> kind.tenants(inside.bare()))
                .as("%s", kind)
                .hasMessageContaining("No value was provided for the session property");
          });
    }
  }

  @Test
  void withTheWallsSetToDifferentTenantsNothingShows() throws Exception {
    breaches.inOurs(
        (em, sql) -> {
          misleadPostgres(sql, THEIRS);
          for (Kind kind : kinds) {
            assertThat(kind.tenants(em)).as("%s", kind).isEmpty();
          }
        });
  }

  @Test
  void afterCommitAndAfterRollbackTheConnectionBelongsToNobody() throws Exception {
    String[] backend = new String[1];
    Inside.Work work =
        () -> {
          try (Scopes.Entered ignored = scopes.enter(Optional.of(OURS), SYSTEM)) {
            backend[0] = Inside.backend(scoped.get().unwrap(Connection.class));
          }
        };
    inside.kept(work);
    assertThat(inside.tenantOf(backend[0])).containsExactly("");
    inside.undone(work);
    assertThat(inside.tenantOf(backend[0])).containsExactly("");
  }

  /** For a longer look: {@code -Dhammer.seconds=600}. */
  @Test
  void ofTwoConnectionsBetweenThirtyTwoThreadsNoneCarriesATenantToAnother() throws Exception {
    Duration time = Duration.ofSeconds(Integer.getInteger("hammer.seconds", 5));
    PoolHammer.Outcome outcome = hammer.hammer(kinds, time);
    assertThat(outcome.crossings()).isEmpty();
    assertThat(outcome.hasDoneEverything()).as("%s", outcome.done()).isTrue();
  }

  @Test
  void withoutATenantInScopeThereIsNoWayToTheRows() throws Exception {
    assertInternal(() -> inside.undone(() -> scopes.asPlatform(SYSTEM, scoped::get)));
    assertThatThrownBy(() -> CompletableFuture.supplyAsync(scoped::get).join())
        .as("on a thread that entered no scope")
        .hasCauseInstanceOf(Problem.class)
        .hasMessageContaining("internal");
    assertThatThrownBy(() -> scopes.as(OURS, SYSTEM, scoped::get))
        .as("outside a transaction")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTransactionBelongsToOneTenant() {
    assertInternal(
        () ->
            inside.undone(
                () -> {
                  scopes.as(OURS, SYSTEM, scoped::get);
                  scopes.as(THEIRS, SYSTEM, scoped::get);
                }));
  }

  @Test
  void aFileOfTheirsIsNotFoundAmongOurs() {
    DatasetVersion theirs =
        scopes.as(THEIRS, SYSTEM, () -> datasets.version(Neighbours.THEIR_DRAFT, 1));
    assertThatThrownBy(() -> scopes.as(OURS, SYSTEM, () -> datasets.rows(theirs, TableQuery.all())))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.FILE_CORRUPT));
  }

  /** In no archive: secrets, programs, what is under way, and what the installation allows. */
  private static final Set<String> STAYS =
      Set.of(
          "api_token",
          "invitation",
          "keyed_request",
          "file_upload",
          "import_job",
          "import_day",
          "host_claim",
          "publication_request",
          "query_day",
          "operator_visit",
          "service_account",
          "tenant_quota");

  @Test
  void whoLeavesTakesAlongEveryTableOfItsOwnAndNothingOfTheirsBehindEitherWall() throws Exception {
    Set<String> tables = new TreeSet<>(kinds.stream().map(Kind::table).toList());
    tables.removeAll(STAYS);
    breaches.inOurs((em, sql) -> assertOwnOnly(luggage(), tables));
    breaches.inOurs(
        (em, sql) -> {
          misleadJpa(em);
          assertThatThrownBy(this::luggage)
              .as("its journal is not theirs to write")
              .hasMessageContaining("row-level security policy");
        });
    breaches.withoutRowLevelSecurity(
        kinds, () -> breaches.inOurs((em, sql) -> assertOwnOnly(luggage(), tables)));
  }

  private static void assertOwnOnly(Map<String, String> luggage, Set<String> tables) {
    assertThat(luggage.keySet().stream().filter(name -> name.startsWith("tables/")))
        .containsExactlyInAnyOrderElementsOf(
            tables.stream().map(table -> "tables/" + table + ".ndjson").toList());
    luggage.forEach(
        (name, text) -> {
          assertThat(text).as(name).doesNotContain(Neighbours.CANARY + THEIRS);
          if (name.startsWith("tables/")) {
            assertThat(text).as(name).isNotBlank();
          }
        });
    assertThat(String.join("", luggage.values())).contains(Neighbours.CANARY + OURS);
  }

  /** Everything in the archive of ours, by its name. */
  private Map<String, String> luggage() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (Departures.Luggage packed = departures.pack("https://walls.example")) {
      packed.writeTo(archive);
    }
    Map<String, String> found = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  @Test
  void theFederalOfficeReadsWhatIsPublishedAndNothingElse() throws Exception {
    try (Connection federal = inside.federal()) {
      assertThat(
              Inside.texts(federal, "select slug from dataset where tenant_id = ?", THEIRS.value()))
          .containsExactlyInAnyOrder(Neighbours.SHARED, Neighbours.ONLY_THEIRS);
      for (String table : List.of("dataset_version", "dataset_theme")) {
        assertThat(
                Inside.texts(
                    federal,
                    "select count(*) from " + table + " where tenant_id = ?",
                    THEIRS.value()))
            .as(table)
            .containsExactly("2");
      }
      assertThat(
              Inside.texts(
                  federal,
                  "select due || ' ' || state from commitment where tenant_id = ?",
                  THEIRS.value()))
          .as("days that are promised, not what is inventoried")
          .containsExactly("2030-02-28 COMMITTED", "2030-02-28 COMMITTED");
      assertThatThrownBy(() -> Inside.texts(federal, "select title_es from commitment"))
          .hasMessageContaining("permission denied");
      for (Kind kind : inside.kinds()) {
        assertThatThrownBy(() -> execute(federal, "delete from " + kind.table()))
            .as("%s", kind)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void scoresThatLaterRulesMadeWrongAreCountedAgainAndOnlyOurs() throws Exception {
    inside.undone(
        () ->
            scopes.as(
                OURS,
                SYSTEM,
                () -> {
                  int ours =
                      scoped
                          .get()
                          .createQuery(
                              "update DatasetRow d set d.qualityMet = 0, d.qualityRules = 0")
                          .executeUpdate();
                  assertThat(scores.recount()).isEqualTo(ours).isPositive();
                  scoped
                      .get()
                      .createQuery("update DatasetRow d set d.qualityMet = 0")
                      .executeUpdate();
                  assertThat(scores.recount()).as("of the rules of today").isZero();
                  return ours;
                }));
  }

  @Test
  void everyVerbThatNeedsAPermissionRefusesWhoeverLacksIt() {
    List<VerbCall> calls = VerbCall.withNothing(CoreVerbs.requiring());
    assertThat(calls).hasSizeGreaterThan(10);
    for (VerbCall call : calls) {
      assertThat(scopes.as(OURS, Caller.anonymous(), call::problem))
          .as("%s by anybody", call)
          .contains(ErrorCode.UNAUTHENTICATED);
      for (Caller caller : call.callersWhoMayNot(OURS, THEIRS)) {
        assertThat(scopes.as(OURS, caller, call::problem))
            .as("%s by %s", call, caller)
            .contains(ErrorCode.DENIED);
      }
      for (Caller caller : call.callersWhoMay(OURS)) {
        assertThat(scopes.as(OURS, caller, call::problem))
            .as("%s by %s", call, caller)
            .isNotIn(Optional.of(ErrorCode.UNAUTHENTICATED), Optional.of(ErrorCode.DENIED));
      }
    }
  }

  @Test
  void behindEitherWallAloneNoVerbShowsOrChangesAnythingOfTheirs() throws Exception {
    List<VerbCall> calls = VerbCall.onTheirs(theirToken);
    assertThat(calls.stream().map(VerbCall::method).distinct()).hasSizeGreaterThan(10);
    List<Long> before = theirRows(kinds);
    breaches.withoutRowLevelSecurity(kinds, () -> assertNothingOfTheirs(calls, em -> {}));
    assertNothingOfTheirs(calls, Breaches::misleadJpa);
    assertThat(theirRows(kinds)).isEqualTo(before);
  }

  private void assertNothingOfTheirs(List<VerbCall> calls, Consumer<EntityManager> breach)
      throws Exception {
    for (VerbCall call : calls) {
      breaches.inOurs(
          (em, sql) -> {
            breach.accept(em);
            assertThat(call.answer())
                .as("%s", call)
                .doesNotContain(Neighbours.CANARY + THEIRS)
                .doesNotContain(theirToken);
          });
    }
  }

  private static void assertInternal(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INTERNAL));
  }
}
