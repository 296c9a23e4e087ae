package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.cabildo.problem.ErrorCode;
import org.cabildo.server.testing.NodeTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API is described, all of it, and for everybody. */
class OpenApiIT {
  private final Client client = new Client();
  private final Description description =
      new Description(client.get("/openapi.json?lang=en").json());

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void aPublicLinterFindsNothing(String language, @TempDir Path folder) throws IOException {
    String document = client.get("/openapi.json?lang=" + language).text();
    String base = description.document().at("/servers/0/url").asText();
    Path file = folder.resolve("openapi.json");
    // The linter rightly warns of localhost, which is where this server is.
    Files.writeString(file, document.replace(base, "https://datos.gob.mx"));
    NodeTools.Verdict verdict = NodeTools.lintOpenApi(file);
    assertThat(verdict.output()).contains("is valid").doesNotContainPattern("You have \\d+");
    assertThat(verdict.exitCode()).isZero();
  }

  @Test
  void everyEndpointIsDescribedAndEveryDescribedOneExists() {
    assertThat(description.operations().stream().map(o -> o.method() + " " + o.path()))
        .containsExactlyInAnyOrderElementsOf(Endpoints.all());
  }

  @Test
  void everyWayToFailIsDescribed() {
    JsonNode codes = description.document().at("/components/schemas/Problem/properties/code/enum");
    assertThat(StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::key).toList());
  }

  @Test
  void itIsPublicCompressedAndNotSentTwice() {
    Client.Answer first = client.get("/openapi.json", "Accept-Encoding", "gzip");
    assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get("/openapi.json", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(client.get("/openapi.json?lang=es").text()).contains("Buscar en un portal");
    assertThat(description.document().at("/info/version").asText()).matches("\\d+\\.\\d+\\..*");
    assertThat(description.document().at("/servers/0/url").asText())
        .endsWith(":" + client.server().url().getPort());
  }
}
