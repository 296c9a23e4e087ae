package org.cabildo.reader;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Temporary files of one reading: how much they may hold together, and their end. */
final class Scratch implements AutoCloseable {
  private final Path folder;
  private final SourceLimits limits;
  private final ReadingWatch watch;
  private final List<Path> files = new ArrayList<>();
  private final List<OutputStream> streams = new ArrayList<>();
  private final long most;
  private long written;

  /**
   * @param folder where the files are
   * @param size bytes of the original, from which not arbitrarily more may come
   * @param watch told whenever something is written
   */
  Scratch(Path folder, long size, SourceLimits limits, ReadingWatch watch) {
    this.folder = folder;
    this.watch = watch;
    this.limits = limits;
    long multiple = Math.max(4 * SourceLimits.RATIO_FROM, size * limits.ratio());
    this.most = Math.min(limits.expandedBytes(), size > 1L << 40 ? Long.MAX_VALUE : multiple);
  }

  /** Who is told how far the reading is. */
  ReadingWatch watch() {
    return watch;
  }

  /** A new empty file. */
  Path file() {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "reading-", ".tmp");
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file within what is left; what fails then is not the file that is read. */
  OutputStream open(Path file) {
    try {
      OutputStream out = new Metered(Files.newOutputStream(file));
      streams.add(out);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Unpacks a stream into a file.
   *
   * @param packed how many bytes it takes packed
   */
  Path unpack(InputStream in, long packed) throws IOException {
    Path file = file();
    long total = 0;
    byte[] block = new byte[1 << 16];
    try (OutputStream out = open(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        total += n;
        if (total > SourceLimits.RATIO_FROM && total / limits.ratio() > Math.max(packed, 1)) {
          throw Refusal.limit(limits.ratio(), "ratio", 1);
        }
        out.write(block, 0, n);
      }
    }
    return file;
  }

  @Override
  public void close() {
    try {
      for (OutputStream stream : streams) {
        stream.close();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts what is written. */
  private final class Metered extends FilterOutputStream {
    Metered(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count(length);
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void count(int length) {
      written += length;
      watch.read(0);
      if (written > most) {
        throw Refusal.limit(most, "expanded-bytes", 1);
      }
    }
  }
}
