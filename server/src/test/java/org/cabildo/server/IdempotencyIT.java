package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.cabildo.server.testing.Wait;
import org.junit.jupiter.api.Test;

/** A write that is sent again with its key is done once, and answered as the first time. */
class IdempotencyIT {
  private static final String TENANT = "/api/v1/tenants/xalapa";
  private final Client client = new Client();
  private final String administrator = client.bearer("xalapa", "administrator");

  @Test
  void aRepetitionGetsTheFirstAnswerAgain() {
    String key = key();
    Client.Answer first = create("repetido", administrator, key);
    Client.Answer again = create("repetido", administrator, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(create("repetido", administrator, key()).status()).isEqualTo(409);
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    String key = key();
    create("una-clave", administrator, key);
    Client.Answer other = create("otra-cosa", administrator, key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().at("/code").asText()).isEqualTo("idempotency-key-reused");
    assertThat(client.get(TENANT + "/datasets/otra-cosa", "Authorization", administrator).status())
        .isEqualTo(404);
  }

  @Test
  void theKeyOfOneCallerIsNotThatOfAnother() {
    String key = key();
    create("de-uno", administrator, key);
    Client.Answer other = create("de-otro", client.bearer("xalapa", "publisher"), key);

    assertThat(other.status()).isEqualTo(201);
    assertThat(other.json().at("/slug").asText()).isEqualTo("de-otro");
  }

  @Test
  void whatWasRefusedIsJudgedAnew() {
    String key = key();
    assertThat(upload("aun-no-existe", "a\n1\n", key).status()).isEqualTo(404);
    create("aun-no-existe", administrator, key());

    assertThat(upload("aun-no-existe", "a\n1\n", key).status()).isEqualTo(201);
  }

  @Test
  void anUploadSentTwiceIsOneVersionEvenWhenAnotherCameBetween() {
    create("entremedias", administrator, key());
    String key = key();
    Client.Answer first = upload("entremedias", "a\n1\n", key);
    upload("entremedias", "a\n2\n", key());
    Client.Answer again = upload("entremedias", "a\n1\n", key);

    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(client.get(TENANT + "/datasets/entremedias/versions").json().at("/versions"))
        .hasSize(2);
    assertThat(upload("entremedias", "a\n3\n", key).status()).isEqualTo(422);
  }

  @Test
  void aTokenIsIssuedOnceAndItsSecretIsInTheRepeatedAnswer() {
    String key = key();
    String body = "{\"role\":\"viewer\",\"label\":\"una vez " + key + "\"}";
    Client.Answer first = send("POST", "/tokens", body, administrator, key);
    Client.Answer again = send("POST", "/tokens", body, administrator, key);

    assertThat(again.json().at("/token").asText()).isEqualTo(first.json().at("/token").asText());
    assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(client.get(TENANT + "/tokens", "Authorization", administrator).text())
        .containsOnlyOnce(key);
  }

  @Test
  void aRequestStillUnderWayIsToldToWait() throws IOException {
    create("en-curso", administrator, key());
    String key = key();
    URI server = client.server().url();
    try (Socket slow = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = slow.getOutputStream();
      String request =
          """
          PUT %s/datasets/en-curso/data HTTP/1.1
          Host: %s:%d
          Authorization: %s
          Idempotency-Key: %s
          Content-Type: text/csv
          Content-Length: 4

          a"""
              .formatted(TENANT, server.getHost(), server.getPort(), administrator, key)
              .replace("\n", "\r\n");
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Wait.until("the slow upload being received", Duration.ofSeconds(10), this::isReceiving);
      Client.Answer busy = upload("en-curso", "a\n1\n", key);
      assertThat(busy.status()).isEqualTo(409);
      assertThat(busy.json().at("/code").asText()).isEqualTo("idempotency-key-busy");
      assertThat(busy.headers().firstValue("Retry-After")).isPresent();
      out.write("\n1\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 201");
    }
    assertThat(upload("en-curso", "a\n1\n", key).headers().firstValue("Idempotency-Replayed"))
        .contains("true");
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    Client.Answer answer = send("POST", "/tokens", "{}", administrator, "clave con espacios");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/field").asText()).isEqualTo("Idempotency-Key");
  }

  private Client.Answer create(String slug, String bearer, String key) {
    return send(
        "POST",
        "/datasets",
        "{\"slug\":\"%s\",\"title\":\"Prueba\",\"description\":\"d\",\"office\":\"alumbrado\"}"
            .formatted(slug),
        bearer,
        key);
  }

  private Client.Answer upload(String slug, String csv, String key) {
    return client.send(
        "PUT",
        TENANT + "/datasets/" + slug + "/data",
        csv,
        "Authorization",
        administrator,
        "Content-Type",
        "text/csv",
        "Idempotency-Key",
        key);
  }

  private Client.Answer send(String method, String path, String body, String bearer, String key) {
    return client.send(
        method,
        TENANT + path,
        body,
        "Authorization",
        bearer,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key);
  }

  private boolean isReceiving() {
    String[] files = client.server().dataFolder().resolve("files/tmp").toFile().list();
    return files != null && files.length > 0;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
