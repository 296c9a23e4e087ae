package org.cabildo.server.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cabildo.tenancy.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds absolute addresses from configuration, never from a header. */
@ApplicationScoped
public class Addresses {
  private final URI base;
  private final Set<String> ownHosts;

  @Inject
  Addresses(
      @ConfigProperty(name = "cabildo.base-url") Optional<String> baseUrl,
      @ConfigProperty(name = "cabildo.port", defaultValue = "8080") int port,
      @ConfigProperty(name = "cabildo.hosts") Optional<String> hosts) {
    String address = baseUrl.orElse("http://localhost:" + port);
    this.base =
        URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    this.ownHosts = new TreeSet<>(List.of("localhost", "127.0.0.1", "[::1]", "::1"));
    ownHosts.add(base.getHost().toLowerCase(Locale.ROOT));
    hosts.ifPresent(
        more -> ownHosts.addAll(List.of(more.toLowerCase(Locale.ROOT).split("\\s*,\\s*"))));
  }

  /** For the container's proxy only. */
  protected Addresses() {
    this(Optional.empty(), 8080, Optional.empty());
  }

  /** Whether the installation itself answers under this host name. */
  boolean isOwn(String host) {
    return ownHosts.contains(host);
  }

  /** The address of something outside any tenant's portal. */
  public String of(String path) {
    return base + path;
  }

  /** The address of a tenant's page by path. */
  public String of(Tenant tenant, String path) {
    return base + "/" + tenant.id() + path;
  }

  /** The address of a page under a host name mapped to a tenant. */
  public String ofHost(String host, String path) {
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return base.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + port + path;
  }
}
