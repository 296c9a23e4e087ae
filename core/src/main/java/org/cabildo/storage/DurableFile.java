package org.cabildo.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** Writes files so that they outlive a power cut, and tells whose fault it is when they do not. */
final class DurableFile {
  private static final int BUFFER = 1 << 16;

  private DurableFile() {}

  /**
   * Writes what {@code content} delivers to a new file, on disk when this returns.
   *
   * @throws Problem {@code too-large} past the limit; {@code bad-request} when the sender stops
   *     before the end; {@code storage-full} or {@code unavailable} when the disk does not take it
   */
  static BlobId write(InputStream content, Path target, long limit) {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[BUFFER];
    long taken = 0;
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int n = next(content, buffer); n >= 0; n = next(content, buffer)) {
        taken += n;
        if (taken > limit) {
          throw Problem.of(ErrorCode.TOO_LARGE).with("limit", limit);
        }
        sha.update(buffer, 0, n);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, n);
        while (part.hasRemaining()) {
          channel.write(part);
        }
      }
      channel.force(true);
      return new BlobId(HexFormat.of().formatHex(sha.digest()));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** The name that a file's bytes give it. */
  static BlobId digest(Path file) throws IOException {
    MessageDigest sha = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return new BlobId(HexFormat.of().formatHex(sha.digest()));
  }

  /** Returns when the file, or the names in the folder, are on disk. */
  static void force(Path fileOrFolder) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** What it means to the caller that our disk refused something. */
  static Problem refused(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    boolean full =
        message.contains("no space left")
            || message.contains("quota exceeded")
            || message.contains("file too large")
            || message.contains("not enough space");
    return Problem.of(full ? ErrorCode.STORAGE_FULL : ErrorCode.UNAVAILABLE, e);
  }

  /** As {@code read}; a sender that stops early is the sender's fault. */
  static int next(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw Problem.of(ErrorCode.BAD_REQUEST, e).with("reason", "body-cut");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
