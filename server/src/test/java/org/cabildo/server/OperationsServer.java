package org.cabildo.server;

import java.nio.file.Path;
import java.time.Duration;
import org.cabildo.server.testing.CabildoProcess;
import org.cabildo.server.testing.Publisher;

/**
 * A server that the tests of an operator's day share: they stop it, kill it and start it again on
 * the same folder. Started when the first of them asks.
 */
final class OperationsServer {
  private static final String[] ARGUMENTS = {"--no-demo"};

  private static OperationsServer instance;

  private final Path folder = CabildoProcess.freshDataFolder("operations");
  private CabildoProcess process = CabildoProcess.start(folder, ARGUMENTS);

  private final String password = process.administratorPassword();

  /** What the first start cost, in time of the processor. */
  final Duration startingWork =
      ProcessHandle.of(process.pid()).flatMap(p -> p.info().totalCpuDuration()).orElseThrow();

  private OperationsServer() {
    System.out.printf(
        "first start: listening after %d ms, %d ms of processor time%n",
        process.timeToListen().toMillis(), startingWork.toMillis());
  }

  static synchronized OperationsServer get() {
    if (instance == null) {
      instance = new OperationsServer();
    }
    return instance;
  }

  /** The process that serves now. */
  CabildoProcess process() {
    return process;
  }

  Path folder() {
    return folder;
  }

  /** Starts it again, after it was stopped or killed. */
  void startAgain() {
    process = CabildoProcess.start(folder, ARGUMENTS);
    System.out.println("next start: listening after " + process.timeToListen().toMillis() + " ms");
  }

  /** Another process on the same folder, not waited for. */
  CabildoProcess second() {
    return CabildoProcess.launch(folder, ARGUMENTS);
  }

  /** Opens a portal of the test's own. */
  Publisher onboard(String tenant) {
    return Publisher.onboard(process, password, tenant);
  }
}
