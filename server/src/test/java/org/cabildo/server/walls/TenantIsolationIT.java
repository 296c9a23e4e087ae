package org.cabildo.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.server.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every operation of the API and every page, asked by everybody about what is published, what is
 * hidden and what does not exist. No tenant sees another's unpublished work, learns that it exists,
 * or changes anything of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIT {
  private final Client client = new Client();
  private final IslandsOfTheSession islands = IslandsOfTheSession.get();
  private final Island ours = islands.ours();
  private final Island theirs = islands.theirs();
  private final List<Operation> operations = Operation.all(client);
  private final List<Call> calls =
      operations.stream().flatMap(operation -> Call.of(operation, theirs).stream()).toList();

  /** Everybody who has no business there, by the column of the table that they stand in. */
  private final Map<String, List<String>> strangers = new LinkedHashMap<>();

  private final Map<String, List<String>> staff = new LinkedHashMap<>();
  private final StatusTable observed = new StatusTable();
  private final List<Heard> heard = new ArrayList<>();
  private Map<String, String> before;
  private Map<String, String> after;

  private record Heard(Call call, String caller, Client.Answer answer) {}

  @BeforeAll
  void askEverythingAsEverybody() throws Exception {
    strangers.put("anonymous", List.of(""));
    strangers.put("foreign", Island.ROLES.stream().map(ours::bearer).toList());
    strangers.put("analyst", List.of(theirs.analyst()));
    strangers.put("revoked", List.of(theirs.revoked()));
    Island.ROLES.forEach(role -> staff.put(role, List.of(theirs.bearer(role))));
    staff.put("operator", List.of(theirs.operator()));
    before = Snapshot.of(theirs.id());
    ask(strangers);
    after = Snapshot.of(theirs.id());
    ask(staff);
  }

  @Test
  void everybodyIsAnsweredAsTheTableSays() throws IOException {
    Path written = Path.of(System.getProperty("cabildo.build.directory"), "isolation.txt");
    Files.write(written, observed.lines());
    assertThat(observed.lines())
        .as(
            "who is answered what differs from isolation.txt; what was observed is in %s: read it"
                + " line by line before taking it over",
            written)
        .containsExactlyElementsOf(StatusTable.expected().lines());
  }

  @Test
  void whatIsHiddenIsAnsweredExactlyLikeWhatDoesNotExist() {
    for (Operation operation : operations) {
      for (String column : List.of("anonymous", "foreign", "revoked", "operator", "analyst")) {
        List<String> traces =
            heard.stream()
                .filter(h -> h.call().operation().equals(operation) && h.caller().equals(column))
                .filter(h -> Target.UNKNOWN.contains(h.call().target()))
                .map(h -> h.call().trace(h.answer()))
                .toList();
        if (operation.path().contains("{dataset}")) {
          assertThat(traces).as("%s by %s", operation, column).isNotEmpty();
        }
        assertThat(traces.stream().distinct())
            .as("%s by %s", operation, column)
            .hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void askedInAnyOtherWayTheHiddenStillLooksLikeTheMissing() {
    for (Call call : calls) {
      if (call.target() != Target.DRAFT || !call.operation().reads()) {
        continue;
      }
      Call missing = new Call(call.operation(), Target.RANDOM, theirs);
      String etag =
          call.send(client, Optional.of(theirs.bearer("viewer")))
              .headers()
              .firstValue("ETag")
              .orElse("\"x\"");
      for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "PATCH")) {
        for (List<String> header : Call.otherWays(etag)) {
          String[] more = header.toArray(String[]::new);
          Optional<String> foreigner = Optional.of(ours.bearer("administrator"));
          assertThat(call.trace(call.send(client, method, foreigner, more)))
              .as("%s of %s with %s", method, call, header)
              .isEqualTo(missing.trace(missing.send(client, method, foreigner, more)));
        }
      }
    }
  }

  /** A question more to the database would take longer, and {@code Server-Timing} tells of it. */
  @Test
  void lookingForTheHiddenAsksTheDatabaseAsOftenAsLookingForTheMissing() {
    for (Call call : calls) {
      if (call.target() == Target.DRAFT
          && call.operation().path().matches(".*\\{(dataset|commitment|page)}.*")) {
        assertThat(statements(call))
            .as("%s", call)
            .isEqualTo(statements(new Call(call.operation(), Target.RANDOM, theirs)));
      }
    }
  }

  @Test
  void noStrangerHearsAnythingHidden() {
    for (Heard h : heard) {
      if (strangers.containsKey(h.caller()) || h.caller().equals("operator")) {
        assertThat(h.answer().text() + h.answer().headers().map())
            .as("%s by %s", h.call(), h.caller())
            .doesNotContainIgnoringCase(theirs.secret());
      }
      if (!List.of("administrator", "operator").contains(h.caller())) {
        assertThat(h.answer().text() + h.answer().headers().map())
            .as("%s by %s", h.call(), h.caller())
            .doesNotContainIgnoringCase(theirs.label());
      }
    }
    assertThat(heard)
        .as("its own people hear it")
        .anyMatch(h -> h.caller().equals("viewer") && h.answer().text().contains(theirs.secret()));
  }

  @Test
  void strangersChangeNothing() {
    assertThat(before).hasSizeGreaterThan(9);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void noPortalIsTheSameForEverybody() {
    for (Operation operation : operations) {
      if (operation.path().contains("{tenant}")) {
        Call call = new Call(operation, Target.PUBLISHED, theirs);
        String address = call.address().replace(theirs.id(), "isla-ningun");
        for (String bearer : List.of("", ours.bearer("administrator"), theirs.operator())) {
          Client.Answer answer =
              bearer.isEmpty()
                  ? client.send(operation.method(), address, "")
                  : client.send(operation.method(), address, "", "Authorization", bearer);
          assertThat(answer.status()).as(operation.method() + " " + address).isEqualTo(404);
        }
      }
    }
  }

  /** The fewest of three: now and then the registry is read again. */
  private int statements(Call call) {
    return Stream.generate(() -> call.send(client, Optional.of(ours.bearer("publisher"))))
        .limit(3)
        .map(answer -> answer.headers().firstValue("Server-Timing").orElse("0"))
        .mapToInt(timing -> Integer.parseInt(timing.replaceAll("\\D+", "")))
        .min()
        .orElseThrow();
  }

  private void ask(Map<String, List<String>> callers) {
    for (Call call : calls) {
      callers.forEach(
          (column, authorizations) -> {
            for (String authorization : authorizations) {
              Client.Answer answer =
                  call.send(client, Optional.of(authorization).filter(a -> !a.isEmpty()));
              heard.add(new Heard(call, column, answer));
              if (isInTable(call)) {
                observed.add(call.toString(), column, String.valueOf(answer.status()));
              }
            }
          });
    }
  }

  /** Hidden in whichever way, it is the same; the table tells of drafts. */
  private static boolean isInTable(Call call) {
    return call.target() != Target.WITHDRAWN && call.target() != Target.EMPTY;
  }
}
