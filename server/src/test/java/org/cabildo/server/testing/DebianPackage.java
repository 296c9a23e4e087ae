package org.cabildo.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A program that tests borrow from the machine, installed with apt-get where this may. */
final class DebianPackage {
  private static final Duration INSTALLATION = Duration.ofMinutes(5);

  private DebianPackage() {}

  /**
   * The program, installed if it is not there, this is Debian and we may.
   *
   * @param name of the package
   * @param find where the program may be
   */
  static Optional<Path> program(String name, Supplier<Optional<Path>> find) {
    return find.get().or(() -> install(name, find));
  }

  private static Optional<Path> install(String name, Supplier<Optional<Path>> find) {
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))
        || !"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    try {
      return ToolProcess.alone(
          () -> {
            Optional<Path> meanwhile = find.get();
            return meanwhile.isPresent() || !fromDebian(name) ? meanwhile : find.get();
          });
    } catch (IOException e) {
      return Optional.empty(); // said by the caller: the program is not there
    }
  }

  private static boolean fromDebian(String name) throws IOException {
    Path log = CabildoProcess.buildDirectory().resolve(name + "-install.log");
    return ToolProcess.run(List.of("apt-get", "update", "-q"), log, INSTALLATION) == 0
        && ToolProcess.run(
                List.of("apt-get", "install", "-yq", "--no-install-recommends", name),
                log,
                INSTALLATION)
            == 0;
  }
}
