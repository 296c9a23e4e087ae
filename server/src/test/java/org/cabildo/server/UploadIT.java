package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An upload is published whole or not at all, whoever else publishes at the same time. */
class UploadIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");

  @Test
  void uploadsAtTheSameTimeBecomeVersionsOneAfterTheOther() throws Exception {
    create("a-la-vez");
    Set<Integer> numbers = new HashSet<>();
    for (Client.Answer answer : together("a-la-vez", List.of("a\n1\n", "a\n2\n", "a\n3\n"))) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      numbers.add(answer.json().at("/number").asInt());
    }

    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(versions("a-la-vez")).hasSize(3);
    assertThat(current("a-la-vez").at("/number").asInt()).isEqualTo(3);
  }

  @Test
  void theSameBytesAtTheSameTimeAreOneVersion() throws Exception {
    create("lo-mismo");
    for (Client.Answer answer : together("lo-mismo", List.of("a\n1\n", "a\n1\n", "a\n1\n"))) {
      assertThat(answer.status()).isIn(200, 201);
      assertThat(answer.json().at("/number").asInt()).isEqualTo(1);
    }

    assertThat(versions("lo-mismo")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "cortado-1, Content-Length: 100",
    "cortado-2, Transfer-Encoding: chunked",
  })
  void anUploadThatIsCutOffPublishesNothing(String slug, String framing) throws Exception {
    create(slug);
    URI server = client.server().url();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String head =
          """
          PUT %s/%s/data HTTP/1.1
          Host: %s:%d
          Authorization: %s
          Content-Type: text/csv
          %s

          """
              .formatted(DATASETS, slug, server.getHost(), server.getPort(), publisher, framing)
              .replace("\n", "\r\n");
      String body = framing.contains("chunked") ? "4\r\na\n1\n\r\n" : "a\n1\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      // The server closes its side when it has seen the cut: from then on nothing more happens.
      assertThat(readAll(socket)).doesNotContain("201");
    }

    assertThat(versionsOfDraft(slug)).isEmpty();
    assertThat(client.get(DATASETS + "/" + slug).status()).isEqualTo(404);
    assertThat(client.server().output()).doesNotContain("container error");
  }

  @Test
  void onlyTheVersionThatTheCallerKnowsIsReplaced() {
    create("conocido");
    upload("conocido", "a\n1\n");
    String known = '"' + current("conocido").at("/original/sha256").asText() + '"';
    assertThat(upload("conocido", "a\n2\n", "If-Match", known).status()).isEqualTo(201);
    Client.Answer late = upload("conocido", "a\n3\n", "If-Match", known);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.json().at("/code").asText()).isEqualTo("precondition-failed");
    assertThat(versions("conocido")).hasSize(2);
    assertThat(upload("conocido", "a\n3\n", "If-Match", "\"1\"").status()).isEqualTo(400);
  }

  private List<Client.Answer> together(String slug, List<String> bodies) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(bodies.size());
    try {
      List<Future<Client.Answer>> sent = new ArrayList<>();
      for (String body : bodies) {
        sent.add(pool.submit(() -> upload(slug, body)));
      }
      List<Client.Answer> answers = new ArrayList<>();
      for (Future<Client.Answer> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private void create(String slug) {
    Client.Answer created =
        client.send(
            "POST",
            DATASETS,
            "{\"slug\":\"%s\",\"title\":\"Prueba\",\"description\":\"d\",\"office\":\"alumbrado\"}"
                .formatted(slug),
            "Authorization",
            publisher,
            "Content-Type",
            "application/json");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
  }

  private Client.Answer upload(String slug, String csv, String... more) {
    List<String> headers =
        new ArrayList<>(List.of("Authorization", publisher, "Content-Type", "text/csv"));
    headers.addAll(List.of(more));
    return client.send("PUT", DATASETS + "/" + slug + "/data", csv, headers.toArray(String[]::new));
  }

  private JsonNode current(String slug) {
    return client.get(DATASETS + "/" + slug).json().at("/version");
  }

  private JsonNode versions(String slug) {
    return client.get(DATASETS + "/" + slug + "/versions").json().at("/versions");
  }

  private JsonNode versionsOfDraft(String slug) {
    return client
        .get(DATASETS + "/" + slug + "/versions", "Authorization", publisher)
        .json()
        .at("/versions");
  }

  private static String readAll(Socket socket) {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException reset) {
      return "";
    }
  }
}
