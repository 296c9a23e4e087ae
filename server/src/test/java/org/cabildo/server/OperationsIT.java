package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.cabildo.server.testing.CabildoProcess;
import org.junit.jupiter.api.Test;

/** One folder, one server; what was published survives. */
class OperationsIT {
  @Test
  void theFolderIsLockedStoppingIsQuickAndAKilledServerRecovers() {
    Path folder = CabildoProcess.freshDataFolder("operations");
    CabildoProcess first = CabildoProcess.start(folder, "--no-demo");
    try {
      assertThat(first.timeToListen()).isLessThan(Duration.ofSeconds(60));
      CabildoProcess second = CabildoProcess.launch(folder, "--no-demo");
      assertThat(second.awaitExit()).isEqualTo(1);
      first.kill();
      first.awaitExit();
    } finally {
      first.close();
    }
    CabildoProcess third = CabildoProcess.start(folder, "--no-demo");
    try {
      assertThat(third.output()).doesNotContain("password:");
      assertThat(third.stop()).isLessThan(Duration.ofSeconds(10));
    } finally {
      third.close();
    }
  }
}
