package org.cabildo.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/**
 * Lets the tenant in scope take along all it has: one archive, signed, without any secret. Its rows
 * are copied first, in one short transaction; its files never change, so they are read while the
 * archive is sent, however slow its taker.
 */
@ApplicationScoped
public class Departures {
  private final DepartureStore store;
  private final InstallationKey key;
  private final BlobStore blobs;
  private final Tenants tenants;
  private final Scopes scopes;

  @Inject
  Departures(
      DepartureStore store, InstallationKey key, BlobStore blobs, Tenants tenants, Scopes scopes) {
    this.store = store;
    this.key = key;
    this.blobs = blobs;
    this.tenants = tenants;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Departures() {
    this(null, null, null, null, null);
  }

  /** A prepared departure; closing it removes what was copied for it. */
  public interface Luggage extends AutoCloseable {
    /**
     * Writes the archive.
     *
     * @param out left open
     * @throws IOException when the taker is gone
     * @throws Problem {@code file-corrupt} when a file is not what was published; the archive then
     *     has no end and nobody takes it in
     */
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
  }

  /**
   * Copies the rows of the tenant in scope and notes in its journal that it was done.
   *
   * @param installation address of this installation, for the archive to tell
   */
  @Requires(Permission.EXPORT)
  public Luggage pack(String installation) {
    Tenant tenant = tenants.find(scopes.tenant()).orElseThrow();
    store.note(tenant.id().value());
    Path folder = blobs.scratch();
    try {
      Files.createDirectory(folder);
      return new Packed(tenant, installation, folder, store.copy(folder));
    } catch (IOException e) {
      throw Problem.of(ErrorCode.STORAGE_FULL, e);
    } catch (RuntimeException e) {
      remove(folder);
      throw e;
    }
  }

  private final class Packed implements Luggage {
    private final Tenant tenant;
    private final String installation;
    private final Path folder;
    private final DepartureStore.Copied copied;

    Packed(Tenant tenant, String installation, Path folder, DepartureStore.Copied copied) {
      this.tenant = tenant;
      this.installation = installation;
      this.folder = folder;
      this.copied = copied;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      ArchiveWriter archive = new ArchiveWriter(out);
      archive.add(Manifest.TENANT, Paper.write(tenant));
      for (CarriedTable table : CarriedTable.values()) {
        try (InputStream rows = Files.newInputStream(folder.resolve(table.table()))) {
          archive.add(table.entry(), rows);
        }
      }
      for (BlobId id : copied.files()) {
        try (InputStream file = Files.newInputStream(blobs.path(id))) {
          if (!archive.add(Manifest.FILES + id, file).equals(id.sha256())) {
            throw Problem.of(ErrorCode.FILE_CORRUPT).with("sha256", id.sha256());
          }
        }
      }
      byte[] manifest = Paper.write(manifest(archive.entries()));
      archive.finish(manifest, key.sign(manifest), key.publicKey());
    }

    private Manifest manifest(List<Manifest.Entry> entries) {
      return new Manifest(
          Manifest.FORMAT,
          Manifest.VERSION,
          tenant.id().value(),
          installation,
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          copied.events(),
          copied.chainHead(),
          entries);
    }

    @Override
    public void close() {
      remove(folder);
    }
  }

  private static void remove(Path folder) {
    for (CarriedTable table : CarriedTable.values()) {
      delete(folder.resolve(table.table()));
    }
    delete(folder);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The sweep of temporary files takes it later.
      System.getLogger(Departures.class.getName())
          .log(System.Logger.Level.WARNING, "left " + path, e);
    }
  }
}
