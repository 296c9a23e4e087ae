package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the command line says about a Keycloak. */
class KeycloakOptionsTest {
  @Test
  void aKeycloakIsPreparedForTheAddressOfThisInstallation() {
    String[] arguments = {"--setup-keycloak", "https://id.example.org", "--admin", "ana"};
    assertThat(
            CommandLine.parse(
                arguments,
                new Properties(),
                Map.of("CABILDO_BASE_URL", "https://datos.example.org")))
        .isEqualTo(
            new Command.SetupKeycloak(
                "https://id.example.org", "ana", "cabildo", "https://datos.example.org"));
    LaunchFailure failure =
        catchThrowableOfType(
            LaunchFailure.class,
            () ->
                CommandLine.parse(
                    new String[] {"--setup-keycloak", "https://id.example.org"},
                    new Properties(),
                    Map.of()));
    assertThat(failure.english()).isEqualTo("--admin is missing");
  }
}
