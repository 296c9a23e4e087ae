package org.cabildo.server.launch;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The application server inside the jar, with only the application's own addresses open. */
final class Container {
  private static final String CONFIG = "configs.config.server-config.";
  private static final String HTTP =
      CONFIG + "network-config.protocols.protocol.http-listener.http.";

  private static final String LISTENER =
      CONFIG + "network-config.network-listeners.network-listener.http-listener.";

  // Even switched off, its own /health, /metrics and /openapi answer on the application's address;
  // bound to a virtual server that does not exist, they are not there.
  private static final String NOWHERE = "--virtualServers=none";

  private static final List<String> SETTINGS =
      List.of(
          // Listens on every address even with clustering off.
          CONFIG + "hazelcast-config-specific-configuration.enabled=false",
          CONFIG + "microprofile-metrics-configuration.enabled=false",
          CONFIG + "microprofile-metrics-configuration.virtual-servers=none",
          // One node, stateless: sessions are not shared through the container.
          CONFIG + "availability-service.availability-enabled=false",
          // Who serves is nobody's business.
          HTTP + "xpowered-by=false",
          HTTP + "server-header=false",
          HTTP + "trace-enabled=false",
          // One request: 16 KiB of header, 64 header fields, 2 MiB of form (files are raw bodies).
          HTTP + "header-buffer-length-bytes=16384",
          HTTP + "max-request-headers=64",
          HTTP + "max-response-headers=64",
          HTTP + "max-form-post-size-bytes=2097152",
          HTTP + "max-post-size-bytes=-1",
          // Idle connections go after 30 s; an upload may pause for 60 s.
          HTTP + "timeout-seconds=30",
          HTTP + "connection-upload-timeout-millis=60000",
          // Nobody is answered before the application can.
          LISTENER + "enabled=false");

  private Container() {}

  /**
   * Picks the port to listen on.
   *
   * @param wanted a port, or 0 for any free one
   * @throws LaunchFailure when somebody else listens there
   */
  static int freePort(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw LaunchFailure.impossible(
              "el puerto %d está ocupado o no se permite (%s). Elija otro con --port."
                  .formatted(wanted, e.getMessage()),
              "port %d is in use or not allowed (%s). Choose another with --port."
                  .formatted(wanted, e.getMessage()))
          .causedBy(e);
    }
  }

  /**
   * Boots the container and the application, and returns when both are up or one of them failed.
   *
   * @param scratch folder for what the container unpacks
   * @param beforeApplication what must be done before the application starts
   * @throws LaunchFailure when the application was not deployed
   */
  static void boot(int port, Path scratch, Runnable beforeApplication) {
    try {
      Path root = Files.createDirectory(scratch.resolve("container"));
      AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
      PayaraMicroBoot boot =
          ContainerLoader.container()
              .setHttpPort(port)
              .setNoCluster(true)
              .setNoHazelcast(true)
              .setPrintLogo(false)
              .setRootDir(root.toFile())
              .setLogPropertiesFile(Logging.file().toFile())
              .setPreBootHandler(Container::configure)
              .setPostBootHandler(
                  runner -> {
                    commands.set(runner);
                    beforeApplication.run();
                  });
      if (boot.bootStrap().getDeployedApplicationNames().isEmpty()) {
        throw LaunchFailure.impossible(
            "la aplicación no arrancó; el motivo está en las líneas anteriores",
            "the application did not start; the lines above say why");
      }
      run(Objects.requireNonNull(commands.get()), "set", LISTENER + "enabled=true");
      ContainerLoader.beside(boot, "org.cabildo.server.launch.grizzly.Doorstep").run();
    } catch (Exception e) {
      throw failure(e);
    }
  }

  /** What we said ourselves, however the container wrapped it; else what the container says. */
  private static LaunchFailure failure(Exception e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof LaunchFailure ours) {
        return ours;
      }
    }
    return LaunchFailure.impossible(
            "el servidor de aplicaciones no arrancó: " + e.getMessage(),
            "the application server did not start: " + e.getMessage())
        .causedBy(e);
  }

  private static void configure(AdminCommandRunner commands) {
    for (String setting : SETTINGS) {
      run(commands, "set", setting);
    }
    // The first two have no element to "set" until their command made one.
    for (String service : List.of("microprofile-healthcheck", "openapi")) {
      run(commands, "set-" + service + "-configuration", "--enabled=false", NOWHERE);
    }
  }

  // A setting the container does not know must not pass silently: it guards something.
  private static void run(AdminCommandRunner commands, String command, String... arguments) {
    ClusterCommandResult result = commands.run(command, arguments);
    if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
      throw LaunchFailure.impossible(
          "el servidor de aplicaciones no acepta %s %s: %s"
              .formatted(command, String.join(" ", arguments), result.getOutput()),
          "the application server does not take %s %s: %s"
              .formatted(command, String.join(" ", arguments), result.getOutput()));
    }
  }
}
