package org.cabildo.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cabildo.reader.ReadingWatch;
import org.cabildo.reader.SourceFile;
import org.cabildo.reader.SourceFiles;
import org.cabildo.reader.SourceLimits;
import org.cabildo.reader.UnreadPart;

/** An uploaded file and the rows of it that are meant; to be closed once they were read. */
final class FileSource implements AutoCloseable {
  private final SourceFile file;
  private final FileRows rows;

  private FileSource(SourceFile file, FileRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a file.
   *
   * @param scratch folder for temporary files
   * @param name which table; without it the only one that can be meant
   * @param watch told how far it is, also while the rows are read
   */
  static FileSource open(
      Path original, Path scratch, Optional<String> name, SourceLimits limits, ReadingWatch watch) {
    SourceFile file = SourceFiles.open(original, scratch, limits, watch);
    boolean found = false;
    try {
      FileSource source = new FileSource(file, TableChoice.of(file, name));
      found = true;
      return source;
    } finally {
      if (!found) {
        file.close();
      }
    }
  }

  FileRows rows() {
    return rows;
  }

  /** What stands in the file and is not in these rows. */
  List<UnreadPart> unread() {
    return file.unread(rows.tables());
  }

  @Override
  public void close() {
    file.close();
  }
}
