package org.cabildo.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that are under way on this node. */
@ApplicationScoped
class RunningImports {
  private final Map<ImportQueue.Turn, RunningImport> running = new ConcurrentHashMap<>();

  RunningImport begin(ImportQueue.Turn turn) {
    RunningImport watch = new RunningImport();
    running.put(turn, watch);
    return watch;
  }

  void end(ImportQueue.Turn turn) {
    running.remove(turn);
  }

  /** Stops one, if it is under way here. */
  void stop(ImportQueue.Turn turn) {
    Optional.ofNullable(running.get(turn)).ifPresent(RunningImport::stop);
  }

  void stopAll() {
    running.values().forEach(RunningImport::stop);
  }

  Map<ImportQueue.Turn, RunningImport> all() {
    return Map.copyOf(running);
  }
}
