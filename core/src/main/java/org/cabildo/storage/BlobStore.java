package org.cabildo.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the tenant in scope: {@code <data>/files/<tenant>/<sha256>}. A file is written to
 * {@code <data>/files/tmp}, forced to disk, then renamed, and the folder is forced too, so that
 * after a power cut a file is whole or absent. Two uploads of the same bytes are one file.
 */
@ApplicationScoped
public class BlobStore {
  private final Scopes scopes;
  private final Path root;

  @Inject
  public BlobStore(Scopes scopes, @ConfigProperty(name = "cabildo.data.dir") String dataDirectory) {
    this.scopes = scopes;
    this.root = Path.of(dataDirectory).toAbsolutePath().normalize().resolve("files");
  }

  /** For the container's proxy only. */
  protected BlobStore() {
    this(new Scopes(), ".");
  }

  /**
   * Stores what {@code content} delivers.
   *
   * @param limit most bytes to take
   * @throws Problem {@link ErrorCode#TOO_LARGE} past the limit; nothing is kept then
   */
  public Blob receive(InputStream content, long limit) {
    Path scratch = scratch();
    try {
      return adopt(scratch, copy(content, scratch, limit));
    } finally {
      discard(scratch);
    }
  }

  /**
   * Takes over a finished file made at {@link #scratch}; the file is gone from there afterwards.
   */
  public Blob adopt(Path finished) {
    try {
      return adopt(finished, digest(finished));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path for a temporary file on the same disk; whoever asks deletes or {@link #adopt}s it. */
  public Path scratch() {
    try {
      return Files.createDirectories(root.resolve("tmp")).resolve(UUID.randomUUID().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where a file of the tenant in scope lies, for reading only.
   *
   * @throws Problem {@link ErrorCode#FILE_CORRUPT} when a file that was published is not there
   */
  public Path path(BlobId id) {
    return pathOf(scopes.tenant(), id);
  }

  /** Where a file of a named tenant lies; only {@code federation} asks this. */
  public Path pathOf(TenantId tenant, BlobId id) {
    Path path = place(tenant, id);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(ErrorCode.FILE_CORRUPT).with("sha256", id.sha256());
    }
    return path;
  }

  /** The folder under which all files lie, the only one that the query engine may read. */
  public Path root() {
    return root;
  }

  private Blob adopt(Path finished, BlobId id) {
    Path folder = root.resolve(scopes.tenant().value());
    Path target = folder.resolve(id.sha256());
    try {
      Files.createDirectories(folder);
      long bytes = Files.size(finished);
      if (!Files.exists(target) || Files.size(target) != bytes) {
        force(finished);
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
      } else {
        Files.delete(finished);
      }
      return new Blob(id, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(TenantId tenant, BlobId id) {
    return root.resolve(tenant.value()).resolve(id.sha256());
  }

  private static BlobId copy(InputStream content, Path target, long limit) {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    try (FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        taken += n;
        if (taken > limit) {
          throw Problem.of(ErrorCode.TOO_LARGE).with("limit", limit);
        }
        sha.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      channel.force(true);
      return new BlobId(HexFormat.of().formatHex(sha.digest()));
    } catch (FileAlreadyExistsException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BlobId digest(Path file) throws IOException {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return new BlobId(HexFormat.of().formatHex(sha.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void force(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void discard(Path scratch) {
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      // The sweep at start removes what is left in tmp.
      System.getLogger(BlobStore.class.getName())
          .log(System.Logger.Level.WARNING, "left " + scratch, e);
    }
  }
}
