package org.cabildo.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the tenant in scope: {@code <data>/files/<tenant>/<sha256>}. A file is written to
 * {@code <data>/files/tmp}, forced to disk, then renamed, and the folder is forced too, so that
 * after a power cut a file is whole or absent. Two uploads of the same bytes are one file.
 *
 * <p>A file that is stored again counts as touched, so whoever collects what is old and unused
 * never takes a file from under a version that is about to refer to it. One process owns the
 * folder, so a lock in it is enough.
 */
@ApplicationScoped
public class BlobStore {
  private final Scopes scopes;
  private final Path root;
  private final Object names = new Object();

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
   * @throws Problem {@link ErrorCode#TOO_LARGE} past the limit, {@link ErrorCode#BAD_REQUEST} when
   *     the sender stops early, {@link ErrorCode#STORAGE_FULL} or {@link ErrorCode#UNAVAILABLE}
   *     when the disk does not take it; nothing is kept then
   */
  public Blob receive(InputStream content, long limit) {
    return receive(content, limit, file -> {});
  }

  /**
   * The same for a file that {@code admission} lets in, told its digest and size before it is
   * stored; whatever it throws is thrown, and nothing is kept.
   */
  public Blob receive(InputStream content, long limit, Consumer<Blob> admission) {
    Path scratch = scratch();
    try {
      BlobId id = DurableFile.write(content, scratch, limit);
      admission.accept(new Blob(id, Files.size(scratch)));
      return adopt(scratch, id);
    } catch (IOException e) {
      throw DurableFile.refused(e);
    } finally {
      discard(scratch);
    }
  }

  /**
   * Writes what {@code content} delivers to a temporary file; whoever asks deletes or {@link
   * #adopt}s it.
   *
   * @param limit most bytes to take
   * @throws Problem as {@link #receive}; nothing is kept then
   */
  public Path hold(InputStream content, long limit) {
    Path scratch = scratch();
    try {
      DurableFile.write(content, scratch, limit);
      return scratch;
    } catch (RuntimeException e) {
      discard(scratch);
      throw e;
    }
  }

  /**
   * Takes over a finished file made at {@link #scratch}; the file is gone from there afterwards.
   */
  public Blob adopt(Path finished) {
    try {
      return adopt(finished, DurableFile.digest(finished));
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /** A path for a temporary file on the same disk; whoever asks deletes or {@link #adopt}s it. */
  public Path scratch() {
    try {
      return Files.createDirectories(root.resolve("tmp")).resolve(UUID.randomUUID().toString());
    } catch (IOException e) {
      throw DurableFile.refused(e);
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

  /** Bytes of a file of the tenant in scope; 0 when it is not there. */
  public long size(BlobId id) {
    try {
      return Files.size(root.resolve(scopes.tenant().value()).resolve(id.sha256()));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /** Where a file of a named tenant lies; only {@code federation} asks this. */
  public Path pathOf(TenantId tenant, BlobId id) {
    Path path = root.resolve(tenant.value()).resolve(id.sha256());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(ErrorCode.FILE_CORRUPT).with("sha256", id.sha256());
    }
    return path;
  }

  /** The folder under which all files lie, the only one that the query engine may read. */
  public Path root() {
    return root;
  }

  /** The files of the tenant in scope that were last stored before {@code moment}. */
  public List<BlobId> storedBefore(Instant moment) {
    List<BlobId> old = new ArrayList<>();
    for (Path file : Folder.list(root.resolve(scopes.tenant().value()))) {
      if (BlobId.isValid(file.getFileName().toString()) && Folder.isOlder(file, moment)) {
        old.add(new BlobId(file.getFileName().toString()));
      }
    }
    return old;
  }

  /**
   * Deletes a file of the tenant in scope unless it was stored again since {@code moment}.
   *
   * @return the bytes that this gave back, 0 when the file stays
   */
  public long discard(BlobId id, Instant moment) {
    Path file = root.resolve(scopes.tenant().value()).resolve(id.sha256());
    synchronized (names) {
      try {
        if (!Folder.isOlder(file, moment)) {
          return 0;
        }
        long bytes = Files.size(file);
        Files.delete(file);
        return bytes;
      } catch (IOException e) {
        throw DurableFile.refused(e);
      }
    }
  }

  /**
   * Deletes all temporary files; for the start, when nobody works yet: what a killed process left.
   *
   * @return how many
   */
  public int clearScratch() {
    List<Path> left = Folder.list(root.resolve("tmp"));
    left.forEach(Folder::delete);
    return left.size();
  }

  /**
   * Deletes temporary files that nobody wrote to since {@code moment}. Folders stay: the query
   * engine keeps its own as long as it runs.
   *
   * @return how many
   */
  public int sweepScratch(Instant moment) {
    List<Path> left =
        Folder.list(root.resolve("tmp")).stream()
            .filter(path -> !Files.isDirectory(path) && Folder.isOlder(path, moment))
            .toList();
    left.forEach(Folder::delete);
    return left.size();
  }

  /**
   * Counts a file of the tenant in scope as stored again.
   *
   * @return whether it is there
   */
  public boolean touch(BlobId id) {
    Path file = root.resolve(scopes.tenant().value()).resolve(id.sha256());
    synchronized (names) {
      try {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        return true;
      } catch (NoSuchFileException e) {
        return false;
      } catch (IOException e) {
        throw DurableFile.refused(e);
      }
    }
  }

  /** As {@link #adopt(Path)} for a file of which the digest is known. */
  Blob adopt(Path finished, BlobId id) {
    Path folder = root.resolve(scopes.tenant().value());
    Path target = folder.resolve(id.sha256());
    try {
      Files.createDirectories(folder);
      long bytes = Files.size(finished);
      DurableFile.force(finished);
      synchronized (names) {
        if (Files.exists(target) && Files.size(target) == bytes) {
          Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
          Files.delete(finished);
        } else {
          Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      DurableFile.force(folder);
      return new Blob(id, bytes);
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  private static void discard(Path scratch) {
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      // The sweep of temporary files takes it later.
      System.getLogger(BlobStore.class.getName())
          .log(System.Logger.Level.WARNING, "left " + scratch, e);
    }
  }
}
