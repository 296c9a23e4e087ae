package org.cabildo.server.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak in a process of its own, with nothing in it, on a free port of this machine. The
 * profile {@code keycloak} puts its files outside of {@code target}, because preparing them takes
 * half a minute.
 */
public final class KeycloakForTests implements AutoCloseable {
  /** Who administers it. */
  public static final String ADMINISTRATOR = "administradora";

  /** The administrator's password. */
  public static final String PASSWORD = "una-clave-de-prueba";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final URI url;

  private KeycloakForTests(Process process, URI url) {
    this.process = process;
    this.url = url;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-keycloak"));
  }

  /** Starts one, and returns when it answers. */
  public static KeycloakForTests start() {
    Path home = Path.of(System.getProperty("cabildo.keycloak"));
    prepare(home);
    int port = freePort();
    Process process =
        run(
            home,
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname-strict=false");
    KeycloakForTests started =
        new KeycloakForTests(process, URI.create("http://127.0.0.1:" + port));
    Wait.until("Keycloak", PATIENCE, started::answers);
    return started;
  }

  /** A port that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI url() {
    return url;
  }

  /** Lets it neither answer nor refuse until {@link #goOn}. */
  public void hang() {
    signal("-STOP");
  }

  /** Lets it answer again. */
  public void goOn() {
    signal("-CONT");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new AssertionError("Keycloak left with " + process.exitValue());
    }
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/realms/master"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      Wait.pause(200);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Once for a copy of it, and again when it was unpacked anew. */
  private static void prepare(Path home) {
    Path done = home.resolve("prepared-for-tests");
    Path prepared = home.resolve("lib/quarkus/quarkus-application.dat");
    try {
      if (Files.exists(done) && Files.readString(done).equals(time(prepared))) {
        return;
      }
      Process build = run(home, "build", "--db=dev-mem", "--cache=local", "--health-enabled=false");
      if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
        build.destroyForcibly();
        throw new IllegalStateException("Keycloak could not be prepared");
      }
      Files.writeString(done, time(prepared));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String time(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toString();
  }

  private static Process run(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    builder.redirectOutput(
        new File(CabildoProcess.buildDirectory().toFile(), "keycloak-" + arguments[0] + ".log"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
