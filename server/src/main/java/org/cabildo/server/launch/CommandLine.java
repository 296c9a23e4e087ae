package org.cabildo.server.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.cabildo.server.launch.Command.Demo;
import org.jspecify.annotations.Nullable;

/** Reads the command line; what it does not know is an error, never ignored. */
final class CommandLine {
  static final int DEFAULT_PORT = 8080;

  static final String HELP =
      """
      Cabildo: portales de gobierno abierto · open-government portals

        java -jar cabildo.jar [opciones · options]

        --port N                  puerto HTTP (8080; 0: cualquiera libre) · HTTP port (8080; 0: any free one)
        --demo, --no-demo         con o sin los portales de muestra · with or without the demo tenants
        --validate-bundle DIR...  revisa carpetas de portales y termina · checks tenant bundles and exits
                                  (--lang es|en)
        --setup-keycloak URL      prepara un Keycloak y termina · prepares a Keycloak and exits
                                  (--admin NAME, --realm cabildo,
                                  --organization ID --domain DOMAIN)
        --verify-journal [ID...]  comprueba las bitácoras y termina · verifies journals and exits
        --version                 versión · version
        --help                    esta ayuda · this help

      Entorno · environment: CABILDO_DATA_DIR (./data), CABILDO_PORT, CABILDO_DEMO,
      CABILDO_DATABASE_URL, CABILDO_DATABASE_USER, CABILDO_DATABASE_PASSWORD
      """;

  private CommandLine() {}

  /**
   * Parses the arguments.
   *
   * @param arguments as given to {@code main}
   * @param properties where settings are looked up first: port and demo tenants, when no option
   *     says them
   * @param environment where they are looked up next
   * @throws LaunchFailure with exit code 2 for anything that is not understood, also for settings
   *     when a server is to be started with them
   */
  static Command parse(String[] arguments, Properties properties, Map<String, String> environment) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    @Nullable String wantedPort = null;
    @Nullable Demo wantedDemo = null;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      switch (argument) {
        case "--help", "-h" -> {
          return new Command.Help();
        }
        case "--version" -> {
          return new Command.Version();
        }
        case "--validate-bundle" -> {
          return bundles(rest);
        }
        case "--setup-keycloak" -> {
          return KeycloakOptions.parse(valueOf(argument, rest), rest, properties, environment);
        }
        case "--verify-journal" -> {
          return JournalOptions.parse(rest, properties, environment);
        }
        case "--demo" -> wantedDemo = Demo.WITH;
        case "--no-demo" -> wantedDemo = Demo.WITHOUT;
        case "--port" -> wantedPort = valueOf("--port", rest);
        default -> {
          if (!argument.startsWith("--port=")) {
            throw LaunchFailure.wrongUse(
                "opción desconocida: " + argument + " (véase --help)",
                "unknown option: " + argument + " (see --help)");
          }
          wantedPort = argument.substring("--port=".length());
        }
      }
    }
    Settings.check(properties, environment);
    return new Command.Serve(
        wantedPort != null
            ? portNumber(wantedPort)
            : Setting.PORT.in(properties, environment).map(Integer::valueOf).orElse(DEFAULT_PORT),
        wantedDemo != null
            ? Optional.of(wantedDemo)
            : Setting.DEMO.in(properties, environment).map(CommandLine::demo));
  }

  private static Command bundles(Deque<String> rest) {
    if (rest.isEmpty()) {
      throw LaunchFailure.wrongUse(
          "falta la carpeta de --validate-bundle", "--validate-bundle needs a folder");
    }
    return new Command.ValidateBundles(List.copyOf(rest));
  }

  static String valueOf(String option, Deque<String> rest) {
    @Nullable String value = rest.pollFirst();
    if (value == null || value.startsWith("--")) {
      throw LaunchFailure.wrongUse("falta el valor de " + option, option + " needs a value");
    }
    return value;
  }

  private static int portNumber(String text) {
    Values.PORT.require("--port", text);
    return Integer.parseInt(text);
  }

  private static Demo demo(String text) {
    return Boolean.parseBoolean(text) ? Demo.WITH : Demo.WITHOUT;
  }
}
