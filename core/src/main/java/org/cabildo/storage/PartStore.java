package org.cabildo.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Files of the tenant in scope that arrive piece by piece: {@code
 * <data>/files/<tenant>/parts/<id>}. What has arrived stays, also when the sender or the server
 * stops; how long the file is says where to go on. Whoever goes on ends the turn of whoever wrote
 * before and may still hang on a connection that is gone.
 */
@ApplicationScoped
public class PartStore {
  private static final int BUFFER = 1 << 16;
  private static final String FOLDER = "parts";

  private final Scopes scopes;
  private final BlobStore blobs;
  private final Map<Path, Turn> turns = new HashMap<>();

  @Inject
  public PartStore(Scopes scopes, BlobStore blobs) {
    this.scopes = scopes;
    this.blobs = blobs;
  }

  /** For the container's proxy only. */
  protected PartStore() {
    this(new Scopes(), new BlobStore(new Scopes(), "."));
  }

  /** Makes an empty file. */
  public void open(UUID id) {
    Path file = file(id);
    try {
      Path folder = Files.createDirectories(folder());
      Files.createFile(file);
      DurableFile.force(folder);
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /** How many bytes have arrived; nothing when there is no such file. */
  public OptionalLong size(UUID id) {
    Path file = file(id);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? OptionalLong.of(Files.size(file))
          : OptionalLong.empty();
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /**
   * Adds what {@code content} delivers, on disk when this returns or throws.
   *
   * @param offset where the sender believes the file to end
   * @param most bytes of the whole file
   * @return how many bytes it has now
   * @throws Problem {@link ErrorCode#STALE} when the file does not end there, or somebody else goes
   *     on; {@link ErrorCode#TOO_LARGE} past the end, {@link ErrorCode#BAD_REQUEST} when the sender
   *     stops early: what came before stays
   */
  public long append(UUID id, long offset, InputStream content, long most) {
    Path file = file(id);
    Turn turn = take(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.size() != offset) {
        throw Problem.of(ErrorCode.STALE).with("offset", channel.size());
      }
      try {
        return offset + new Piece(channel, turn, offset, most).write(content);
      } finally {
        channel.force(true);
      }
    } catch (IOException e) {
      throw DurableFile.refused(e);
    } finally {
      leave(file, turn);
    }
  }

  /** The name that the bytes of a whole file give it. */
  public BlobId digest(UUID id) {
    try {
      return DurableFile.digest(file(id));
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /**
   * Makes a whole file one of the stored ones. Done again after a crash it gives the same.
   *
   * @param digest what {@link #digest} gave
   */
  public Blob keep(UUID id, BlobId digest) {
    Path file = file(id);
    if (Files.exists(file)) {
      return blobs.adopt(file, digest);
    }
    try {
      return new Blob(digest, Files.size(blobs.path(digest)));
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /** Deletes a file, if there is one; whoever writes to it is stopped. */
  public void discard(UUID id) {
    Path file = file(id);
    leave(file, take(file));
    Folder.delete(file);
  }

  /** The files that nobody wrote to since {@code moment}. */
  public List<UUID> unchangedSince(Instant moment) {
    return Folder.list(folder()).stream()
        .filter(file -> Folder.isOlder(file, moment))
        .map(file -> UUID.fromString(file.getFileName().toString()))
        .toList();
  }

  private Path folder() {
    return blobs.root().resolve(scopes.tenant().value()).resolve(FOLDER);
  }

  private Path file(UUID id) {
    return folder().resolve(id.toString());
  }

  private Turn take(Path file) {
    Turn turn = new Turn();
    synchronized (turns) {
      Turn before = turns.put(file, turn);
      if (before != null) {
        before.end();
      }
    }
    return turn;
  }

  private void leave(Path file, Turn turn) {
    synchronized (turns) {
      turns.remove(file, turn);
    }
  }

  /** The right to write to a file, until somebody else takes it. */
  private static final class Turn {
    private boolean over;

    synchronized void end() {
      over = true;
    }

    synchronized void write(FileChannel channel, ByteBuffer part, long at) throws IOException {
      if (over) {
        throw Problem.of(ErrorCode.STALE);
      }
      long position = at;
      while (part.hasRemaining()) {
        position += channel.write(part, position);
      }
    }
  }

  /** What one request adds. */
  private record Piece(FileChannel channel, Turn turn, long offset, long most) {
    long write(InputStream content) throws IOException {
      byte[] buffer = new byte[BUFFER];
      long taken = 0;
      for (int n = DurableFile.next(content, buffer);
          n >= 0;
          n = DurableFile.next(content, buffer)) {
        if (offset + taken + n > most) {
          throw Problem.of(ErrorCode.TOO_LARGE).with("limit", most);
        }
        turn.write(channel, ByteBuffer.wrap(buffer, 0, n), offset + taken);
        taken += n;
      }
      return taken;
    }
  }
}
