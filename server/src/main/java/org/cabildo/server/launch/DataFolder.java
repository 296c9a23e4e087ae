package org.cabildo.server.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation keeps, locked for one process as long as it is
 * open. The lock goes with the process, also when it is killed.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates the folder when it is missing, only for its owner, and takes its lock.
   *
   * @throws LaunchFailure when another process holds it or it cannot be written
   */
  static DataFolder open(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      create(path);
      path = path.toRealPath();
      Path lock = path.resolve("lock");
      FileChannel channel =
          FileChannel.open(
              lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!taken(channel)) {
        String holder = Files.readString(lock).strip();
        channel.close();
        throw LaunchFailure.impossible(
            "otro Cabildo (proceso %s) ya usa la carpeta de datos %s. Deténgalo o elija otra con %s."
                .formatted(holder, path, Setting.DATA_DIR.variable()),
            "another Cabildo (process %s) already uses the data folder %s. Stop it, or choose another with %s."
                .formatted(holder, path, Setting.DATA_DIR.variable()));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw LaunchFailure.impossible(
              "no se puede usar la carpeta de datos " + path + ": " + e,
              "cannot use the data folder " + path + ": " + e)
          .causedBy(e);
    }
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** An empty folder for what lives no longer than the process; remains of a killed one go. */
  Path scratch() {
    Path run = path.resolve("run");
    try {
      delete(run);
      return Files.createDirectory(run);
    } catch (IOException e) {
      throw LaunchFailure.impossible(
              "no se puede vaciar " + run + ": " + e, "cannot empty " + run + ": " + e)
          .causedBy(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  // Beyond the content: where locks are mandatory, the other process can still read the number.
  private static boolean taken(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static void create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    @Nullable Path parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(path);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
