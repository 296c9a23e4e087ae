package org.cabildo.server.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.server.launch.DatabaseAccess;

/**
 * The one server of a test run: {@code cabildo.jar} with the demo tenants, started when the first
 * test asks for it. It also tells tests that read system properties: {@code cabildo.test.url},
 * {@code cabildo.test.admin.password}, {@code cabildo.test.token}.
 *
 * <p>Shared by all tests: each publishes under names of its own.
 */
public final class RunningServer {
  /** A tenant that does not exist yet and may have one download at a time. */
  public static final String CROWDED = "tumulto";

  private static RunningServer instance;

  private final CabildoProcess process;
  private final String token;

  private RunningServer(CabildoProcess process, String token) {
    this.process = process;
    this.token = token;
  }

  /** The server, running; fails loudly with its output when it does not come up. */
  public static synchronized RunningServer get() {
    return get(Map.of());
  }

  /**
   * The same, for a program that is the only one to use it.
   *
   * @param settings of its environment, which count when it is not running yet
   */
  public static synchronized RunningServer get(Map<String, String> settings) {
    if (instance == null) {
      Map<String, String> all = new HashMap<>(settings);
      all.put("CABILDO_QUERY_OF_TENANTS", CROWDED + ".share=1");
      all.put("CABILDO_EGRESS_RESOLVER", FakeNames.shared().address());
      CabildoProcess process =
          CabildoProcess.launchExactly(
              CabildoProcess.freshDataFolder("server"), List.of("--port", "0"), all);
      process.awaitReady();
      instance = new RunningServer(process, publisherToken(process));
      System.setProperty("cabildo.test.url", instance.url().toString());
      System.setProperty("cabildo.test.admin.password", instance.administratorPassword());
      System.setProperty("cabildo.test.token", instance.token());
    }
    return instance;
  }

  /** Stops the server of this run, if it was started. */
  public static synchronized void stopIfStarted() {
    if (instance != null) {
      instance.process.close();
      instance = null;
    }
  }

  /** Base address, {@code http://127.0.0.1:port}, without a slash at the end. */
  public URI url() {
    return process.url();
  }

  /** An address of this server. */
  public URI at(String path) {
    return URI.create(url() + path);
  }

  /** Password of the local administrator {@code admin}. */
  public String administratorPassword() {
    return process.administratorPassword();
  }

  /** A publisher's token of the tenant {@code xalapa}. */
  public String token() {
    return token;
  }

  /** The folder of its files. */
  public Path dataFolder() {
    return process.dataFolder();
  }

  /** The role above all walls of its embedded database, to see what is really there. */
  public DatabaseAccess superuser() {
    try {
      // The fourth line of this file of PostgreSQL's is its port.
      String port =
          Files.readAllLines(dataFolder().resolve("postgresql").resolve("postmaster.pid")).get(3);
      return EmbeddedPostgresForTests.superuser(
          "jdbc:postgresql://127.0.0.1:" + port.strip() + "/cabildo", dataFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server has printed so far. */
  public String output() {
    return process.output();
  }

  /** The value of an {@code Authorization} header for the local administrator. */
  public String administratorAuthorization() {
    return basic(administratorPassword());
  }

  private static String basic(String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static String publisherToken(CabildoProcess process) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process.url() + "/api/v1/tenants/xalapa/tokens"))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", basic(process.administratorPassword()))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"role\":\"publisher\",\"label\":\"integration tests\"}"))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(
            "no token for the tests: " + answer.statusCode() + " " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body()).required("token").asText();
    } catch (IOException e) {
      throw new IllegalStateException(
          "no token for the tests; it printed:\n" + process.output(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
