package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
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
                "https://id.example.org",
                "ana",
                "cabildo",
                "https://datos.example.org",
                Optional.empty()));
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

  @Test
  void anOrganizationHasATenantAndADomain() {
    Command command = parsed("--organization", "xalapa", "--domain", "xalapa.gob.mx");
    assertThat(command)
        .isInstanceOfSatisfying(
            Command.SetupKeycloak.class,
            setup ->
                assertThat(setup.organization())
                    .contains(new Command.Organization("xalapa", "xalapa.gob.mx")));
    for (String[] wrong :
        new String[][] {
          {"--organization", "xalapa"},
          {"--domain", "xalapa.gob.mx"},
          {"--organization", "Xalapa&x", "--domain", "xalapa.gob.mx"},
          {"--organization", "xalapa", "--domain", "xalapa"}
        }) {
      assertThatThrownBy(() -> parsed(wrong)).isInstanceOf(LaunchFailure.class);
    }
  }

  private static Command parsed(String... more) {
    return CommandLine.parse(
        Stream.concat(
                Stream.of("--setup-keycloak", "https://id.example.org", "--admin", "ana"),
                Arrays.stream(more))
            .toArray(String[]::new),
        new Properties(),
        Map.of());
  }
}
