package org.cabildo.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Public checkers from npm, each at a pinned version, installed once into {@code
 * target/node/<version>}.
 */
public final class NodeTools {
  private static final Duration INSTALLATION = Duration.ofMinutes(3);
  private static final Duration CHECK = Duration.ofMinutes(1);

  private NodeTools() {}

  /**
   * What a check said.
   *
   * @param exitCode 0 when it is content
   * @param output what it printed
   */
  public record Verdict(int exitCode, String output) {}

  /**
   * Checks an OpenAPI description with Redocly's linter.
   *
   * @param document the description, JSON or YAML
   * @throws TestAbortedException saying what could not run, when there is no npm or no registry
   */
  public static synchronized Verdict lintOpenApi(Path document) {
    String version = System.getProperty("redocly.version", "2.77.0");
    Path home = CabildoProcess.buildDirectory().resolve("node").resolve("redocly-" + version);
    Path program = home.resolve("node_modules/@redocly/cli/bin/cli.js");
    try {
      ToolProcess.alone(
          () -> {
            if (!Files.isRegularFile(program)) {
              install("@redocly/cli@" + version, home);
            }
            return program;
          });
      Path log = Files.createTempFile(home, "lint-", ".log");
      int exitCode =
          ToolProcess.run(
              List.of("node", program.toString(), "lint", document.toAbsolutePath().toString()),
              log,
              CHECK);
      return new Verdict(exitCode, Files.readString(log));
    } catch (IOException e) {
      throw ToolProcess.notRun("the check of the API description", String.valueOf(e.getMessage()));
    }
  }

  private static void install(String tool, Path home) throws IOException {
    Files.createDirectories(home);
    Path log = home.resolve("install.log");
    String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    int exitCode =
        ToolProcess.run(
            List.of(npm, "install", "--prefix", home.toString(), "--no-audit", "--no-fund", tool),
            log,
            INSTALLATION);
    if (exitCode != 0) {
      throw new IOException("npm could not install " + tool + ", see " + log);
    }
  }
}
