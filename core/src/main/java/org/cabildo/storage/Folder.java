package org.cabildo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks through folders in which others write at the same time: what is gone is not an error. */
final class Folder {
  private Folder() {}

  static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  /** Whether the file is there and was last written before {@code moment}. */
  static boolean isOlder(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
          .toInstant()
          .isBefore(moment);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }

  static void delete(Path fileOrFolder) {
    try (Stream<Path> tree = Files.walk(fileOrFolder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // Somebody was faster.
    } catch (IOException e) {
      throw DurableFile.refused(e);
    }
  }
}
