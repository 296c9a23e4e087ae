package org.cabildo.server.launch;

import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What follows {@code --setup-keycloak URL} on the command line. */
final class KeycloakOptions {
  private static final String REALM = "cabildo";

  private KeycloakOptions() {}

  static Command parse(
      String keycloak, Deque<String> rest, Properties properties, Map<String, String> environment) {
    Values.ISSUER.require("--setup-keycloak", keycloak);
    @Nullable String administrator = null;
    String realm = REALM;
    while (!rest.isEmpty()) {
      String option = rest.removeFirst();
      switch (option) {
        case "--admin" -> administrator = CommandLine.valueOf(option, rest);
        case "--realm" -> realm = CommandLine.valueOf(option, rest);
        default ->
            throw LaunchFailure.wrongUse(
                "opción desconocida: " + option + " (véase --help)",
                "unknown option: " + option + " (see --help)");
      }
    }
    if (administrator == null) {
      throw LaunchFailure.wrongUse("falta --admin", "--admin is missing");
    }
    if (!realm.matches("[A-Za-z0-9._-]{1,60}")) {
      throw LaunchFailure.wrongUse(
          "el nombre de un realm tiene letras, cifras, puntos y guiones: " + realm,
          "the name of a realm has letters, digits, dots and hyphens: " + realm);
    }
    Settings.check(properties, environment);
    Optional<String> address = Setting.BASE_URL.in(properties, environment);
    String port =
        Setting.PORT.in(properties, environment).orElse(Integer.toString(CommandLine.DEFAULT_PORT));
    return new Command.SetupKeycloak(
        keycloak, administrator, realm, address.orElse("http://localhost:" + port));
  }
}
