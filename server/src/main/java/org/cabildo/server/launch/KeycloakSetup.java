package org.cabildo.server.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.Optional;

/** Prepares a Keycloak without a server: {@code org.cabildo.server.keycloak.SetupKeycloak}. */
final class KeycloakSetup {
  /**
   * Where the administrator's password is looked for: never among the arguments, which others see.
   */
  static final String PASSWORD = "KEYCLOAK_ADMIN_PASSWORD";

  private static final String SETUP = "org.cabildo.server.keycloak.SetupKeycloak";

  private KeycloakSetup() {}

  /** Runs it, and prints what it did. */
  static void run(Command.SetupKeycloak command) {
    String[] arguments = {
      command.keycloak(),
      command.administrator(),
      password(),
      command.realm(),
      command.installation(),
      command.organization().map(Command.Organization::tenant).orElse(""),
      command.organization().map(Command.Organization::domain).orElse("")
    };
    try (ApplicationLibraries libraries = ApplicationLibraries.open()) {
      libraries
          .type(SETUP)
          .getMethod("run", String[].class, PrintStream.class)
          .invoke(null, arguments, Console.out());
    } catch (InvocationTargetException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (IOException | ReflectiveOperationException | URISyntaxException e) {
      throw failure(e);
    }
  }

  private static String password() {
    return Optional.ofNullable(System.getenv(PASSWORD))
        .or(
            () ->
                Optional.ofNullable(System.console())
                    .map(console -> console.readPassword("contraseña · password: "))
                    .map(String::new))
        .filter(password -> !password.isEmpty())
        .orElseThrow(
            () ->
                LaunchFailure.wrongUse(
                    "falta la contraseña: defina " + PASSWORD,
                    "the password is missing: set " + PASSWORD));
  }

  private static LaunchFailure failure(Throwable cause) {
    return LaunchFailure.impossible(
            "no se puede preparar Keycloak: " + cause, "cannot set Keycloak up: " + cause)
        .causedBy(cause);
  }
}
