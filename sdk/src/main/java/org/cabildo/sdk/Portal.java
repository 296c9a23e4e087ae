package org.cabildo.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An installation of Cabildo: many tenants, each with its own catalogue, and a view across them.
 * Create one, share it between threads, keep it as long as the program runs; there is nothing to
 * close. No method but those that say so sends a request before it is asked for a result.
 *
 * <pre>{@code
 * Portal portal = Portal.connect("https://datos.example.org");
 * for (Tenant tenant : portal.tenants()) {
 *   System.out.println(tenant.id() + "  " + tenant.name());
 * }
 * }</pre>
 *
 * <p>Every request may throw a {@link PortalException}.
 */
public final class Portal {
  private static final int SEARCH_PAGE = 100;

  private final Wire wire;

  private Portal(Wire wire) {
    this.wire = wire;
  }

  /**
   * {@return the portal at an address, with the usual settings and no token} Sends nothing yet.
   *
   * @param url scheme, host and port, such as {@code https://datos.example.org}
   */
  public static Portal connect(String url) {
    return builder(url).connect();
  }

  /**
   * {@return settings to change before connecting}
   *
   * @param url scheme, host and port, such as {@code https://datos.example.org}
   */
  public static Builder builder(String url) {
    return new Builder(url);
  }

  /** {@return every tenant, by name} Sends one request. */
  public List<Tenant> tenants() {
    return wire.get(Address.of("tenants")).list("tenants", Tenant::of);
  }

  /**
   * {@return one tenant} Sends one request.
   *
   * @param id such as {@code xalapa}
   * @throws PortalException.NotFound if there is none
   */
  public Tenant tenant(String id) {
    return Tenant.of(wire.get(Address.of("tenants", id)));
  }

  /**
   * {@return the catalogue of one tenant} Sends nothing yet, so it does not know whether the tenant
   * exists.
   *
   * @param tenant such as {@code xalapa}
   */
  public Catalog catalog(String tenant) {
    return new Catalog(wire, tenant);
  }

  /**
   * {@return the published datasets that match, best first, page by page as they are read}
   *
   * @param text words in any language; accents, case and plurals do not matter
   * @param tenants whose datasets; none named means all
   */
  public Results<DatasetSummary> search(String text, String... tenants) {
    Address address =
        Address.of("federation", "search").with("q", text).withEach("tenant", List.of(tenants));
    return Results.byOffset(
        wire, address, "datasets", SEARCH_PAGE, json -> DatasetSummary.of(json, ""));
  }

  /**
   * {@return a query over the tables that many tenants publish under the same name} Its rows have
   * the column {@code tenant}. Sends nothing yet.
   *
   * @param slug the shared name, such as {@code alumbrado}
   * @param tenants whose tables; none named means all that publish it
   */
  public FederatedQuery table(String slug, String... tenants) {
    return new FederatedQuery(wire, slug, List.of(tenants), Clauses.NONE);
  }

  /** {@return how much the whole installation publishes} Sends one request. */
  public Statistics statistics() {
    return Statistics.of(wire.get(Address.of("federation", "statistics")));
  }

  /**
   * {@return the result of some work with this portal, done elsewhere}
   *
   * <pre>{@code
   * CompletableFuture<Long> lamps =
   *     portal.async(executor, p -> p.catalog("xalapa").table("alumbrado").count());
   * }</pre>
   *
   * @param <T> what the work gives
   * @param executor whose thread waits for the answers
   * @param work any calls on the portal
   */
  public <T> CompletableFuture<T> async(Executor executor, Function<Portal, T> work) {
    return CompletableFuture.supplyAsync(() -> work.apply(this), executor);
  }

  /** {@return the address, never the token} */
  @Override
  public String toString() {
    return "Portal[" + wire.portal() + "]";
  }

  /** Settings of a portal. Used by one thread, once. */
  public static final class Builder {
    private final URI url;
    private final Map<String, String> headers = new TreeMap<>();
    private Duration timeout = Duration.ofSeconds(30);
    private int retries = 2;
    private String application = "";
    private Optional<String> token = Optional.empty();
    private @Nullable Transport transport;
    private @Nullable Patience patience;

    private Builder(String url) {
      this.url = address(url);
    }

    private static URI address(String url) {
      try {
        URI address = new URI(url.endsWith("/") ? url : url + '/');
        if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
            && address.getHost() != null
            && address.getUserInfo() == null
            && address.getQuery() == null
            && address.getFragment() == null) {
          return address;
        }
      } catch (URISyntaxException notAnAddress) {
        // Said below, like any other address that cannot be one.
      }
      throw new IllegalArgumentException(
          "not the address of a portal: ‘"
              + url
              + "’; it has a scheme, a host and maybe a port, as in https://datos.example.org");
    }

    /**
     * Sets how long one attempt may take, from sending the request to the last byte of the answer.
     * For streams and downloads: how long any single read may wait. 30 seconds unless set.
     *
     * @param timeout more than nothing
     * @return this
     */
    public Builder timeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("a timeout must be positive: " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets the secret that publishers are given. It is sent to this portal only and never appears
     * in a message.
     *
     * @param token such as {@code cab_…}; blanks around it, as a file leaves them, do not matter
     * @return this
     */
    public Builder token(String token) {
      String secret = token.strip();
      if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new IllegalArgumentException("a token is one word of letters, digits and signs");
      }
      this.token = Optional.of(secret);
      return this;
    }

    /**
     * Sets the name under which the operator of the portal sees the requests of this program.
     *
     * @param name with a version and a contact if possible: {@code luces/1.2 (+https://luces.mx)}
     * @return this
     */
    public Builder application(String name) {
      this.application = name;
      return this;
    }

    /**
     * Sets the language of titles and error messages; Spanish unless set.
     *
     * @param tag such as {@code es} or {@code en}
     * @return this
     */
    public Builder language(String tag) {
      headers.put("Accept-Language", tag);
      return this;
    }

    /**
     * Sets how many more times to ask after a failure that may pass: no answer, or status 408, 429,
     * 502, 503, 504. Writes are repeated too: each carries a key by which the portal does it once.
     * 2 unless set.
     *
     * @param retries 0 or more
     * @return this
     */
    public Builder retries(int retries) {
      if (retries < 0) {
        throw new IllegalArgumentException("retries must not be negative: " + retries);
      }
      this.retries = retries;
      return this;
    }

    /**
     * Sets how requests leave the program; an HTTP client of its own unless set.
     *
     * @param transport shared by all requests
     * @return this
     */
    public Builder transport(Transport transport) {
      this.transport = transport;
      return this;
    }

    Builder patience(Patience patience) {
      this.patience = patience;
      return this;
    }

    /** {@return the portal} Sends nothing yet. */
    public Portal connect() {
      headers.put("User-Agent", userAgent(application));
      return new Portal(
          new Wire(
              url,
              transport == null ? Transport.of(client()) : transport,
              headers,
              token,
              timeout,
              patience == null ? Patience.of(retries, timeout) : patience));
    }

    /** Does not follow redirects: the JDK would carry the token to wherever they lead. */
    private HttpClient client() {
      HttpClient.Version version =
          url.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
      return HttpClient.newBuilder().version(version).connectTimeout(timeout).build();
    }

    private static String userAgent(String application) {
      Properties properties = new Properties();
      try (InputStream file = Portal.class.getResourceAsStream("version.properties")) {
        properties.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String who = application.isBlank() ? "" : " (" + application + ")";
      return "cabildo-sdk/"
          + properties.getProperty("version")
          + who
          + " java/"
          + Runtime.version().feature();
    }
  }
}
