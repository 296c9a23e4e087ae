package org.cabildo.server.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code java -jar cabildo.jar} in a process of its own, on a free port and a data folder of the
 * test's choice, with nothing of this environment's configuration.
 */
public final class CabildoProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Pattern LISTENING =
      Pattern.compile("listening after ([0-9.]+) s, ready after [0-9.]+ s, port (\\d+)");
  private static final Pattern PASSWORD = Pattern.compile("password: (\\S+)");

  private final Process process;
  private final Path dataFolder;
  private final Path output;

  private CabildoProcess(Process process, Path dataFolder, Path output) {
    this.process = process;
    this.dataFolder = dataFolder;
    this.output = output;
    // A server must not outlive a test run that is cut short.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-test-server"));
  }

  /** A folder under {@code target/it-data} that no other test uses. */
  public static Path freshDataFolder(String name) {
    try {
      Path base = Files.createDirectories(buildDirectory().resolve("it-data"));
      return Files.createTempDirectory(base, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module's {@code target}. */
  static Path buildDirectory() {
    return Path.of(System.getProperty("cabildo.build.directory", "target")).toAbsolutePath();
  }

  /** The executable jar; fails with the command to build it when it is not there. */
  static Path jar() {
    Path jar = Path.of(System.getProperty("cabildo.jar", buildDirectory() + "/cabildo.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing: run mvn -DskipTests package first");
    }
    return jar;
  }

  /** Starts the jar on any free port, and does not wait. */
  public static CabildoProcess launch(Path dataFolder, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--port", "0"));
    all.addAll(List.of(arguments));
    return launchExactly(dataFolder, all);
  }

  /** Starts the jar with these arguments and no others, and does not wait. */
  public static CabildoProcess launchExactly(Path dataFolder, List<String> arguments) {
    return launchExactly(dataFolder, arguments, Map.of());
  }

  /** Starts the jar with these arguments and settings and no others, and does not wait. */
  public static CabildoProcess launchExactly(
      Path dataFolder, List<String> arguments, Map<String, String> settings) {
    try {
      Path output =
          Files.createTempFile(dataFolder.toAbsolutePath().getParent(), "output-", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xmx768m");
      Optional.ofNullable(System.getProperty("cabildo.jvm"))
          .map(options -> List.of(options.split(" ")))
          .ifPresent(command::addAll);
      command.add("-jar");
      command.add(jar().toString());
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("CABILDO_"));
      builder.environment().put("CABILDO_DATA_DIR", dataFolder.toString());
      builder.environment().putAll(settings);
      builder.redirectInput(
          new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"));
      builder.redirectOutput(output.toFile());
      return new CabildoProcess(builder.start(), dataFolder, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the jar on any free port, and returns when it answers. */
  public static CabildoProcess start(Path dataFolder, String... arguments) {
    CabildoProcess launched = launch(dataFolder, arguments);
    launched.awaitReady();
    return launched;
  }

  /** Waits until it says that it listens; fails with what it printed when it does not. */
  public void awaitReady() {
    Instant giveUp = Instant.now().plus(START);
    while (listening().isEmpty()) {
      if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
        String printed = output();
        close();
        throw new IllegalStateException("Cabildo did not come up. It printed:\n" + printed);
      }
      pause();
    }
  }

  /** Base address, {@code http://127.0.0.1:port}, without a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + found(listening(), "port").group(2));
  }

  /** How long the process took to listen, by its own account. */
  public Duration timeToListen() {
    String seconds = found(listening(), "time").group(1);
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }

  /** The one-time password of the administrator; only printed on the first start of a folder. */
  public String administratorPassword() {
    return found(find(PASSWORD), "password").group(1);
  }

  /** The folder it was given. */
  public Path dataFolder() {
    return dataFolder;
  }

  public String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the process to leave by itself and returns its exit code. */
  public int awaitExit() {
    try {
      if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
        close();
        throw new IllegalStateException("Cabildo did not leave. It printed:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to leave (SIGTERM) and returns how long that took. */
  public Duration stop() {
    Instant asked = Instant.now();
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Cabildo did not stop. It printed:\n" + output());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Duration.between(asked, Instant.now());
  }

  /** Takes it away without warning (SIGKILL), as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      try {
        stop();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private Optional<Matcher> listening() {
    return find(LISTENING);
  }

  private Optional<Matcher> find(Pattern pattern) {
    return Optional.of(pattern.matcher(output())).filter(Matcher::find);
  }

  private Matcher found(Optional<Matcher> matcher, String what) {
    return matcher.orElseThrow(
        () -> new IllegalStateException("no " + what + " in what it printed:\n" + output()));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
