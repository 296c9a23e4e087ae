package org.cabildo.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL server process of one cluster folder, known by its {@code postmaster.pid}. When
 * the Java process is killed this one lives on and keeps the folder.
 */
final class PostgresProcess {
  private static final long PATIENCE_SECONDS = 8;

  /** Where postmaster.pid says the port, counted from 0. */
  private static final int PORT_LINE = 3;

  private PostgresProcess() {}

  /**
   * Stops the server of the folder if one runs, and waits until it is gone. A stale {@code
   * postmaster.pid}, whose number is nobody's or another program's, is left to PostgreSQL.
   *
   * @throws LaunchFailure when it does not leave
   */
  static void stopLeftBehind(Path cluster) {
    find(cluster).ifPresent(server -> stop(server, cluster));
  }

  static Optional<ProcessHandle> find(Path cluster) {
    return recordedNumber(cluster)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> serves(process.info(), cluster));
  }

  /** The port at which the server of the folder answers, if one runs. */
  static Optional<Integer> port(Path cluster) {
    return find(cluster).flatMap(server -> recorded(cluster, PORT_LINE)).map(Math::toIntExact);
  }

  private static Optional<Long> recordedNumber(Path cluster) {
    return recorded(cluster, 0);
  }

  private static Optional<Long> recorded(Path cluster, int line) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() <= line
          ? Optional.empty()
          : Optional.of(Long.parseLong(lines.get(line).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  // Where the system hides arguments (Windows), the program's own place under our folder tells.
  private static boolean serves(ProcessHandle.Info info, Path cluster) {
    Path programs = cluster.resolveSibling("pgbin");
    return info.commandLine().filter(line -> line.contains(cluster.toString())).isPresent()
        || info.command().filter(program -> program.startsWith(programs.toString())).isPresent();
  }

  private static void stop(ProcessHandle server, Path cluster) {
    if (!leaves(server, cluster, Way.FAST) && !leaves(server, cluster, Way.IMMEDIATE)) {
      throw LaunchFailure.impossible(
          "PostgreSQL (proceso %d) sigue usando %s y no se detiene"
              .formatted(server.pid(), cluster),
          "PostgreSQL (process %d) still uses %s and does not stop"
              .formatted(server.pid(), cluster));
    }
  }

  private static boolean leaves(ProcessHandle server, Path cluster, Way how) {
    ask(server, cluster, how);
    try {
      server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !server.isAlive();
    } catch (ExecutionException | TimeoutException e) {
      return !server.isAlive();
    }
  }

  private static void ask(ProcessHandle server, Path cluster, Way how) {
    Optional<Path> control =
        server
            .info()
            .command()
            .map(program -> Path.of(program).resolveSibling("pg_ctl.exe"))
            .filter(Files::isExecutable);
    List<String> command =
        control
            .map(
                program ->
                    List.of(
                        program.toString(), "stop", "-D", cluster.toString(), "-m", how.mode, "-w"))
            .orElseGet(() -> List.of("kill", how.signal, Long.toString(server.pid())));
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** PostgreSQL's ways to stop. */
  private enum Way {
    /** Ends sessions, writes everything to its files, leaves. */
    FAST("fast", "-INT"),
    /**
     * Leaves at once, as after a crash; the next start recovers. For a disk too busy for the other.
     */
    IMMEDIATE("immediate", "-QUIT");

    private final String mode;
    private final String signal;

    Way(String mode, String signal) {
      this.mode = mode;
      this.signal = signal;
    }
  }
}
