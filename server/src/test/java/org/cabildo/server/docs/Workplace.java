package org.cabildo.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cabildo.server.testing.RunningServer;

/**
 * Where the examples of the documentation are run: a folder of their own that looks like the
 * repository, in which {@code token.txt} holds a publisher's token of the tenant {@code xalapa}.
 * The environment has {@code TOKEN}, the same, and {@code PASSWORD}, the administrator's. {@code
 * http://localhost:8080} is the server of this test run, and curl fails when an answer is an error.
 */
final class Workplace implements AutoCloseable {
  private static final List<String> PARTS = List.of("sdk", "server", "tenants", "docs");
  static final String DOCUMENTED = "http://localhost:8080";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CURL = "fail-with-body\nsilent\nshow-error\nmax-time = 30\n";

  private final RunningServer server = RunningServer.get();
  private final Path folder;

  Workplace(Path folder) {
    this.folder = folder;
    try {
      for (String part : PARTS) {
        Files.createSymbolicLink(folder.resolve(part), Guide.ROOT.resolve(part));
      }
      Files.writeString(folder.resolve(".curlrc"), CURL);
      Files.writeString(folder.resolve("token.txt"), server.token() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the links to the repository away, so that nobody who clears the folder follows them. */
  @Override
  public void close() {
    try {
      for (String part : PARTS) {
        Files.delete(folder.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of the documentation with the address of this test run's server. */
  String here(String documented) {
    return documented
        .replace(DOCUMENTED, "http://localhost:" + server.url().getPort())
        .replace("http://127.0.0.1:8080", server.url().toString());
  }

  /**
   * What a command did.
   *
   * @param exitCode 0 when it is content
   * @param printed with the address as the documentation writes it
   */
  record Result(int exitCode, String printed) {}

  /** Runs a command to its end. */
  Result run(List<String> command) {
    try {
      Path log = Files.createTempFile(folder, "printed-", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("CABILDO_"));
      builder
          .environment()
          .putAll(
              Map.of(
                  "CURL_HOME", folder.toString(),
                  "LC_ALL", "C.UTF-8",
                  "PASSWORD", server.administratorPassword(),
                  "TOKEN", server.token()));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end:\n" + Files.readString(log));
      }
      String printed = Files.readString(log);
      return new Result(
          process.exitValue(),
          printed.replaceAll("http://(localhost|127\\.0\\.0\\.1):\\d+", DOCUMENTED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
