package org.cabildo.server.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stops everything in order when the process is asked to leave: the container first, which ends the
 * requests under way, then the database, then the hold on the data folder.
 */
final class Shutdown {
  private static final String CONTAINER_HOOK = "Payara Micro Shutdown Hook";
  private static final long CONTAINER_MILLIS = 6_000;
  private static final long HOOK_START_MILLIS = 500;

  private final DataFolder folder;
  private volatile @Nullable EmbeddedDatabase database;
  private volatile @Nullable DatabaseWatch watch;
  private volatile boolean containerAsked;

  private Shutdown(DataFolder folder) {
    this.folder = folder;
  }

  static Shutdown register(DataFolder folder) {
    Shutdown shutdown = new Shutdown(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "cabildo-shutdown"));
    return shutdown;
  }

  void stopAfterwards(EmbeddedDatabase started) {
    database = started;
    watch = DatabaseWatch.over(started);
  }

  void containerStarts() {
    containerAsked = true;
  }

  private void run() {
    @Nullable DatabaseWatch watching = watch;
    if (watching != null) {
      watching.end();
    }
    try {
      if (containerAsked) {
        awaitContainer();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    @Nullable EmbeddedDatabase started = database;
    Path cluster = EmbeddedDatabase.cluster(folder.path());
    try {
      if (started != null) {
        started.close();
      } else {
        // Asked to leave while the database was starting.
        PostgresProcess.stopLeftBehind(cluster);
      }
      folder.close();
    } catch (LaunchFailure | IOException e) {
      Console.error(String.valueOf(e.getMessage()));
    }
  }

  // All hooks run side by side and the container's is not reachable by any other way than its name.
  private static void awaitContainer() throws InterruptedException {
    long giveUp = System.nanoTime() + HOOK_START_MILLIS * 1_000_000;
    Optional<Thread> hook = containerHook();
    while (hook.isEmpty() && System.nanoTime() < giveUp) {
      Thread.sleep(5);
      hook = containerHook();
    }
    if (hook.isPresent()) {
      hook.get().join(CONTAINER_MILLIS);
    }
  }

  private static Optional<Thread> containerHook() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(CONTAINER_HOOK))
        .findFirst();
  }
}
