package org.cabildo.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.server.testing.ToolProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of README and docs runs against the real server and succeeds, and prints what the
 * page says. Those that build or start something are named here, with what covers them.
 */
class DocsIT {
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(
              "mvn -q -DskipTests package && java -jar server/target/cabildo.jar --port 8080",
              "the build itself, and RunningServer"),
          Map.entry("mvn -B verify", "this test run"),
          Map.entry("mvn -q -pl sdk -am -DskipTests install", "the build itself"),
          Map.entry(
              "CABILDO_DATA_DIR=/var/lib/cabildo java -jar cabildo.jar --port 8080",
              "OperationsIT"),
          Map.entry(
              "mvn -q -pl tenants -am test-compile\n"
                  + "java -cp tenants/target/test-classes org.cabildo.tenants.generate.Generate tenants/bundles",
              "RepositoryBundlesTest"),
          Map.entry(
              """
          cp -r cordoba "$CABILDO_DATA_DIR/tenants/.cordoba"
          mv "$CABILDO_DATA_DIR/tenants/.cordoba" "$CABILDO_DATA_DIR/tenants/cordoba"
          cat "$CABILDO_DATA_DIR/tenants/cordoba.report.txt\"""",
              "OnboardingIT"),
          Map.entry(
              """
          CABILDO_BASE_URL=https://datos.example.org \\
          CABILDO_OIDC_ISSUER=https://id.example.org/realms/cabildo \\
          CABILDO_OIDC_CLIENT_SECRET=… \\
          CABILDO_OIDC_LABEL='Identidad Nacional' \\
            java -jar cabildo.jar""",
              "OidcTown"),
          Map.entry(
              """
          token=$(curl -s https://id.example.org/realms/cabildo/protocol/openid-connect/token \\
            -u carga-nocturna:SECRET -d grant_type=client_credentials | jq -r .access_token)
          curl -H "Authorization: Bearer $token" https://datos.example.org/api/v1/tenants""",
              "OidcAccessIT"),
          Map.entry(
              """
          export KEYCLOAK_ADMIN_PASSWORD=…        # or leave it out and be asked
          CABILDO_BASE_URL=https://datos.example.org \\
            java -jar cabildo.jar --setup-keycloak https://id.example.org --admin admin""",
              "KeycloakIT"),
          Map.entry(
              """
          curl -X POST -H "Authorization: Bearer $TOKEN" -o xalapa.zip \\
            https://datos.example.org/api/v1/tenants/xalapa/archive""",
              "MovingIT"),
          Map.entry(
              """
          mkdir xalapa && cd xalapa && jar xf ../xalapa.zip
          openssl pkey -pubin -in signing-key.pem -outform DER | sha256sum
          curl https://datos.example.org/api/v1/signing-key      # the same fingerprint
          openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in manifest.json -sigfile manifest.sig""",
              "InstallationKeyTest"),
          Map.entry(
              """
          curl -u "admin:$PASSWORD" -H 'Content-Type: application/zip' -T xalapa.zip -X POST \\
            "https://otra.example.org/api/v1/archives?key=$FINGERPRINT&tenant=xalapa\"""",
              "MovingIT"),
          Map.entry(
              """
          curl -u "admin:$PASSWORD" -H 'Content-Type: text/csv' --data-binary @lista.csv \\
            http://localhost:8080/api/v1/rolls
          curl -u "admin:$PASSWORD" -X POST http://localhost:8080/api/v1/rolls/$ID/opening
          curl -u "admin:$PASSWORD" http://localhost:8080/api/v1/rolls/$ID
          curl -u "admin:$PASSWORD" http://localhost:8080/api/v1/rolls/$ID/wrong.csv -o por-corregir.csv
          curl -u "admin:$PASSWORD" -X POST http://localhost:8080/api/v1/rolls/$ID/links -o enlaces.csv""",
              "RollsIT"),
          Map.entry(
              """
              java -jar cabildo.jar --setup-keycloak https://id.example.org --admin admin \\
                --organization xalapa --domain xalapa.gob.mx""",
              "KeycloakIT"),
          Map.entry(
              """
              curl -X PUT -H "Authorization: Bearer $administrator" -H 'Content-Type: application/json' \\
                -d '{"name": "Carga nocturna", "role": "publisher"}' \\
                https://datos.example.org/api/v1/tenants/xalapa/service-accounts/$subject""",
              "OidcAccessIT"));

  @TempDir static Path folder;
  private static Workplace workplace;

  @BeforeAll
  static void open() {
    workplace = new Workplace(folder);
  }

  @AfterAll
  static void close() {
    workplace.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCommandSucceedsAndPrintsWhatThePageSays() {
    if (workplace.run(List.of("sh", "-c", "command -v bash curl")).exitCode() != 0) {
      throw ToolProcess.notRun("the commands of the documentation", "no bash or no curl");
    }
    return Guide.all().stream()
        .flatMap(guide -> guide.in("sh").stream())
        .filter(block -> !ELSEWHERE.containsKey(block.code().strip()))
        .map(block -> dynamicTest(block.place(), () -> run(block)));
  }

  @Test
  void whatIsCoveredElsewhereIsStillInTheDocumentation() {
    assertThat(
            Guide.all().stream()
                .flatMap(guide -> guide.in("sh").stream())
                .map(b -> b.code().strip()))
        .containsAll(ELSEWHERE.keySet());
  }

  private static void run(Guide.Block block) {
    Workplace.Result result =
        workplace.run(List.of("bash", "-euo", "pipefail", "-c", workplace.here(block.code())));
    assertThat(result.exitCode())
        .as("exit code of\n%s\nwhich printed\n%s", block.code(), result.printed())
        .isZero();
    block
        .output()
        .ifPresent(
            output ->
                assertThat(result.printed())
                    .matches(output::fits, "what the page says:\n" + output.text()));
  }
}
