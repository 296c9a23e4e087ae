package org.cabildo.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cabildo.problem.Problem;

/** Opens files as tables. */
public final class SourceFiles {
  private SourceFiles() {}

  /**
   * Looks at all of a file: what it is by its content, and where its tables are.
   *
   * @param file the file; never changed, its name means nothing
   * @param scratch folder for temporary files, which are gone once the result is closed
   * @param limits what it may cost
   * @param watch told how far it is, also while the tables are read
   * @throws Problem {@code file-empty}, {@code file-unreadable} or {@code table-limit} when it
   *     holds no table that can be read
   */
  public static SourceFile open(Path file, Path scratch, SourceLimits limits, ReadingWatch watch) {
    Scratch files = new Scratch(scratch, size(file), limits, watch);
    boolean opened = false;
    try {
      SourceFile source =
          new SourceFile(new Opening(files, limits).open(file, Opening.Level.OUTERMOST), files);
      opened = true;
      return source;
    } catch (FileSystemException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw Refusal.damaged(SourceFormat.CSV, e);
    } finally {
      if (!opened) {
        files.close();
      }
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
