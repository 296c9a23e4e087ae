package org.cabildo.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * nginx in front of a server as {@code docs/front/nginx.conf} has it, without TLS and at a free
 * port.
 */
public final class FrontForTests implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);
  private final Process process;
  private final int port;

  private FrontForTests(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param guide the documented configuration
   * @param server address of the server behind it
   * @throws org.opentest4j.TestAbortedException when there is no nginx and none can be installed
   */
  public static FrontForTests start(Path guide, URI server) {
    Path nginx =
        DebianPackage.program("nginx-light", FrontForTests::find)
            .orElseThrow(() -> ToolProcess.notRun("tests behind a proxy", "no nginx: install one"));
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      Path folder = CabildoProcess.freshDataFolder("front");
      free.close();
      Path configuration = folder.resolve("nginx.conf");
      Files.writeString(configuration, here(Files.readString(guide), server, port, folder));
      Process process =
          new ProcessBuilder(
                  nginx.toString(),
                  "-p",
                  folder.toString(),
                  "-c",
                  configuration.toString(),
                  "-g",
                  "daemon off; error_log stderr;")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.log").toFile())
              .start();
      FrontForTests front = new FrontForTests(process, port);
      front.awaitListening(folder.resolve("output.log"));
      return front;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The guide with what differs here: ports, no TLS, no other server, files of its own. */
  private static String here(String guide, URI server, int port, Path folder) {
    String redirect = "(?s)  server \\{\\s+listen 80;.*?\\n  }\\n";
    StringBuilder here = new StringBuilder("pid nginx.pid;\n");
    if (System.getProperty("user.name").equals("root")) {
      here.append("user root;\n");
    }
    String own =
        guide
            .replace("127.0.0.1:8080", server.getAuthority())
            .replaceFirst(redirect, "")
            .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
            .replaceAll("(?m)^ *ssl_.*\\n", "");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      own =
          own.replaceFirst(
              "http \\{", "http {\n  " + kind + "_temp_path " + folder + "/" + kind + ";");
    }
    return here.append(own.replaceFirst("http \\{", "http {\n  access_log off;")).toString();
  }

  private void awaitListening(Path output) throws IOException {
    Instant giveUp = Instant.now().plus(START);
    while (true) {
      try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
          close();
          throw new IOException("nginx did not come up: " + Files.readString(output), notYet);
        }
        Wait.pause(20);
      }
    }
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Base address, without a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static Optional<Path> find() {
    return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
