package org.cabildo.server.launch;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cabildo.server.launch.Command.Demo;

/**
 * Starts Cabildo: {@code java -jar cabildo.jar [--port N] [--demo|--no-demo]}. Exit codes: 0 asked
 * to leave or nothing more to do, 1 the start is not possible, 2 wrong use, 3 the embedded database
 * does not stay up, 4 a journal is not as it was written.
 */
public final class Main {
  private Main() {}

  /**
   * Runs the command line.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    try {
      run(CommandLine.parse(arguments, System.getProperties(), System.getenv()));
    } catch (LaunchFailure failure) {
      Console.error(failure.spanish());
      Console.error(failure.english());
      System.exit(failure.exitCode());
    }
  }

  private static void run(Command command) {
    if (command instanceof Command.Serve serve) {
      serve(serve);
    } else if (command instanceof Command.ValidateBundles validate) {
      System.exit(BundleValidation.run(validate.arguments()));
    } else if (command instanceof Command.SetupKeycloak setup) {
      KeycloakSetup.run(setup);
    } else if (command instanceof Command.VerifyJournal verify) {
      System.exit(JournalVerification.run(verify.tenants()));
    } else if (command instanceof Command.Version) {
      Console.say("Cabildo " + version());
    } else {
      Console.out().print(CommandLine.HELP);
    }
  }

  private static void serve(Command.Serve serve) {
    Console.say("Cabildo " + version());
    int port = Container.freePort(serve.port());
    DataFolder folder = DataFolder.open(Path.of(Setting.DATA_DIR.value().orElse("data")));
    Console.say("  datos · data: " + folder.path());
    Path scratch = folder.scratch();
    useForTemporaryFiles(scratch);
    Logging.configure(scratch);
    Shutdown shutdown = Shutdown.register(folder);
    Optional<DatabaseAccess> external = ExternalDatabase.configured();
    Demo demo = serve.demo().orElse(external.isEmpty() ? Demo.WITH : Demo.WITHOUT);
    // Database and container start side by side; the application waits for both.
    CompletableFuture<DatabaseRoles> roles =
        CompletableFuture.supplyAsync(
            () ->
                ExternalDatabase.awaitRoles(
                    external.orElseGet(() -> startDatabase(folder, shutdown))),
            task -> new Thread(task, "cabildo-database-start").start());
    Console.say("  iniciando el servidor… · starting the server…");
    shutdown.containerStarts();
    Container.boot(port, scratch, () -> handOver(folder, port, roles.join(), demo));
    String listening = seconds();
    Console.say(Readiness.await());
    Console.say(
        "  abierto a los %1$s s, listo a los %2$s s · listening after %1$s s, ready after %2$s s, port %3$d"
            .formatted(listening, seconds(), port));
  }

  private static DatabaseAccess startDatabase(DataFolder folder, Shutdown shutdown) {
    EmbeddedDatabase database = EmbeddedDatabase.start(folder.path());
    shutdown.stopAfterwards(database);
    Console.say(
        "  base de datos integrada lista en el puerto %d · embedded database ready on port %d"
            .formatted(database.port(), database.port()));
    return database.owner();
  }

  /** The application reads what was checked; the database, only as {@code roles} say. */
  private static void handOver(DataFolder folder, int port, DatabaseRoles roles, Demo demo) {
    for (Setting setting : Setting.ofTheApplication()) {
      setting.value().ifPresent(value -> System.setProperty(setting.key(), value));
    }
    System.setProperty(Setting.DATA_DIR.key(), folder.path().toString());
    System.setProperty(Setting.PORT.key(), Integer.toString(port));
    System.setProperty(Setting.DEMO.key(), Boolean.toString(demo == Demo.WITH));
    roles.publish();
  }

  // What a killed process could not delete is gone at the next start, and never fills /tmp.
  private static void useForTemporaryFiles(Path scratch) {
    Path temporary = scratch.resolve("tmp");
    if (!temporary.toFile().mkdir()) {
      throw LaunchFailure.impossible(
          "no se puede crear " + temporary, "cannot create " + temporary);
    }
    System.setProperty("java.io.tmpdir", temporary.toString());
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static String seconds() {
    long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
  }
}
