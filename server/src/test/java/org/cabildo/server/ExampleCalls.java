package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Calls operations with the examples of their description, and remembers which. */
final class ExampleCalls {
  private static final int COUNTS = 3;

  private final Client client;
  private final Description description;
  private final Contract contract;
  private final Set<String> called = new TreeSet<>();

  ExampleCalls(Client client, Description description, Contract contract) {
    this.client = client;
    this.description = description;
    this.contract = contract;
  }

  /** Operations that were called, by their ids. */
  Set<String> noted() {
    return called;
  }

  /** Remembers one that was called in another way. */
  void note(String operation) {
    called.add(operation);
  }

  /** Asks, and asks again with what is known by then. */
  void read(Description.Operation operation, Map<String, String> where, String insider) {
    String[] headers =
        operation.isOpenToAll() ? new String[0] : new String[] {"Authorization", insider};
    Client.Answer answer = client.get(operation.at(where), headers);
    assertThat(answer.status()).as(operation.id() + " " + answer.text()).isEqualTo(200);
    contract.holds(operation, answer);
    Client.Answer again = asked(operation, where, headers, answer);
    // Figures of use are counted a moment after they were earned: then another answer is right.
    for (int i = 0; i < COUNTS && again.status() == 200; i++) {
      assertThat(again.bytes()).as(operation.id() + " again").isNotEqualTo(answer.bytes());
      answer = again;
      again = asked(operation, where, headers, answer);
    }
    assertThat(again.status()).as(operation.id() + " again").isEqualTo(304);
    contract.holds(operation, again);
    called.add(operation.id());
  }

  private Client.Answer asked(
      Description.Operation operation,
      Map<String, String> where,
      String[] headers,
      Client.Answer known) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "If-None-Match";
    all[headers.length + 1] = known.headers().firstValue("ETag").orElseThrow();
    return client.get(operation.at(where), all);
  }

  /** Sends the example of an operation that succeeds. */
  Client.Answer write(String id, Map<String, String> where, String authorization, String... more) {
    Description.Operation operation = description.operation(id);
    JsonNode content = operation.node().at("/requestBody/content");
    String type = content.isMissingNode() ? "text/plain" : content.fieldNames().next();
    JsonNode example = content.path(type).path("example");
    if (type.equals("application/json")) {
      contract.holdsForRequest(operation);
    }
    List<String> headers =
        new ArrayList<>(List.of("Authorization", authorization, "Content-Type", type));
    headers.addAll(List.of(more));
    Client.Answer answer =
        client.send(
            operation.method(),
            operation.at(where),
            example.isMissingNode()
                ? ""
                : example.isTextual() ? example.asText() : example.toString(),
            headers.toArray(String[]::new));
    assertThat(answer.status()).as(id + " " + answer.text()).isBetween(200, 299);
    contract.holds(operation, answer);
    called.add(id);
    return answer;
  }
}
