package org.cabildo.server.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Notices when the embedded database dies under the running server, and starts it again; the
 * application waits meanwhile. When that does not help, or it keeps dying, the process leaves with
 * a message, so that whoever supervises it can act.
 */
final class DatabaseWatch {
  private static final int EXIT_CODE = 3;
  private static final int MOST_DEATHS = 5;
  private static final Duration DEATHS_WITHIN = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 500;

  private final EmbeddedDatabase database;
  private final Deque<Long> deaths = new ArrayDeque<>();
  private volatile boolean ended;

  private DatabaseWatch(EmbeddedDatabase database) {
    this.database = database;
  }

  /** Watches from now on, in a thread of its own. */
  static DatabaseWatch over(EmbeddedDatabase database) {
    DatabaseWatch watch = new DatabaseWatch(database);
    Thread thread = new Thread(watch::run, "cabildo-database-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** The database may stop now. */
  void end() {
    ended = true;
  }

  private void run() {
    try {
      while (!ended) {
        Optional<ProcessHandle> process = database.process();
        process.ifPresent(alive -> alive.onExit().join());
        // Ctrl-C reaches the database too: our own shutdown has a moment to say so.
        Thread.sleep(PAUSE_MILLIS);
        if (!ended && database.process().isEmpty()) {
          revive();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void revive() throws InterruptedException {
    Console.error("la base de datos integrada se detuvo por sí sola; se inicia de nuevo");
    Console.error("the embedded database stopped by itself; starting it again");
    long now = System.nanoTime();
    deaths.addLast(now);
    deaths.removeIf(death -> now - death > DEATHS_WITHIN.toNanos());
    if (deaths.size() > MOST_DEATHS) {
      leave("se detiene una y otra vez", "it keeps stopping");
    }
    String reason = "";
    while (!ended && System.nanoTime() - now < PATIENCE.toNanos()) {
      try {
        database.revive();
        Console.say("  base de datos integrada recuperada · embedded database recovered");
        return;
      } catch (IOException | RuntimeException e) {
        reason = String.valueOf(e.getMessage());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    if (!ended) {
      leave("no vuelve a iniciar: " + reason, "it does not start again: " + reason);
    }
  }

  private static void leave(String spanish, String english) {
    Console.error("se cierra el servidor, la base de datos integrada " + spanish);
    Console.error("the server leaves because of the embedded database: " + english);
    System.exit(EXIT_CODE);
  }
}
