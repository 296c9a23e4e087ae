package org.cabildo.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/**
 * Takes in a tenant that left another installation. The archive is received whole and judged first;
 * then its files are stored, which nobody can find yet; then one transaction makes the tenant. What
 * fails leaves nothing behind.
 */
@ApplicationScoped
public class Arrivals {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private final ArrivalStore store;
  private final BlobStore blobs;
  private final Tenants tenants;
  private final Scopes scopes;
  private final ArchiveSettings settings;
  private final Set<TenantId> settling = ConcurrentHashMap.newKeySet();

  @Inject
  Arrivals(
      ArrivalStore store,
      BlobStore blobs,
      Tenants tenants,
      Scopes scopes,
      ArchiveSettings settings) {
    this.store = store;
    this.blobs = blobs;
    this.tenants = tenants;
    this.scopes = scopes;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Arrivals() {
    this(null, null, null, null, null);
  }

  /**
   * Settles the tenant of an archive.
   *
   * @param content the archive
   * @param fingerprint of the key of the installation that it must come from, as that publishes it
   * @param slug how it will be called here, else as there
   * @throws Problem {@code archive-refused}; {@code too-large}; {@code conflict} when the name is
   *     taken; {@code invalid}; nothing is kept then
   */
  @Requires(Permission.ONBOARD)
  public Arrived settle(InputStream content, String fingerprint, Optional<TenantId> slug) {
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      throw Problem.invalid("key", "not-a-fingerprint");
    }
    slug.ifPresent(this::requireFree);
    Path held = blobs.hold(content, settings.maxBytes());
    try (Archive archive = Archive.open(held, fingerprint, settings.maxBytes())) {
      archive.check();
      Tenant tenant = tenant(archive, slug);
      return scopes.as(tenant.id(), scopes.current().caller(), () -> exclusively(archive, tenant));
    } finally {
      delete(held);
    }
  }

  /** As it is there, but for its name and the host names, which lead there. */
  private static Tenant tenant(Archive archive, Optional<TenantId> slug) {
    Tenant there = Paper.read(Manifest.TENANT, archive.tenant(), Tenant.class);
    try {
      return new Tenant(
          slug.orElse(there.id()),
          there.name(),
          there.place(),
          there.description(),
          there.contactEmail(),
          there.zone(),
          there.languages(),
          there.license(),
          there.theme(),
          there.logo(),
          List.of(),
          there.links(),
          there.synthetic(),
          Instant.EPOCH);
    } catch (NullPointerException e) {
      throw Paper.refused("content", Manifest.TENANT);
    }
  }

  private Arrived exclusively(Archive archive, Tenant tenant) {
    requireFree(tenant.id());
    if (!settling.add(tenant.id())) {
      throw taken(tenant.id());
    }
    try {
      return moveIn(archive, tenant);
    } finally {
      settling.remove(tenant.id());
    }
  }

  private Arrived moveIn(Archive archive, Tenant tenant) {
    List<BlobId> stored = new ArrayList<>();
    try {
      for (Manifest.Entry entry : archive.files()) {
        try (InputStream file = archive.content(entry.name())) {
          stored.add(blobs.receive(file, entry.bytes()).id());
        } catch (IOException e) {
          throw Paper.refused("damaged", entry.name());
        }
      }
      Arrived arrived = store.settle(archive, tenant);
      tenants.refresh();
      return arrived;
    } catch (RuntimeException e) {
      tenants.refresh();
      if (tenants.find(tenant.id()).isEmpty()) {
        stored.forEach(id -> blobs.discard(id, Instant.MAX));
      }
      throw e;
    }
  }

  private void requireFree(TenantId id) {
    if (tenants.find(id).isPresent()) {
      throw taken(id);
    }
  }

  private static Problem taken(TenantId id) {
    return Problem.of(ErrorCode.CONFLICT).with("name", id.value());
  }

  private static void delete(Path held) {
    try {
      Files.deleteIfExists(held);
    } catch (IOException e) {
      // The sweep of temporary files takes it later.
      System.getLogger(Arrivals.class.getName())
          .log(System.Logger.Level.WARNING, "left " + held, e);
    }
  }
}
