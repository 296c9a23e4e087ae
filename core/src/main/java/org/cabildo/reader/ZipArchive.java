package org.cabildo.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of strangers: read by its directory; its entries are never written under their names, and
 * what they become is counted, whatever sizes they state.
 */
final class ZipArchive implements AutoCloseable {
  private static final Charset DOS = Charset.forName("IBM437");
  private static final int END_SIZE = 22;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final long BYTES_OF_AN_ENTRY = 4096;
  private final ZipFile zip;
  private final SourceLimits limits;
  private long expanded;

  private ZipArchive(ZipFile zip, SourceLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipArchive open(Path file, SourceLimits limits) {
    try {
      checkDirectory(file, limits);
      ZipFile zip = new ZipFile(file.toFile(), DOS);
      if (zip.size() > limits.entries()) {
        zip.close();
        throw Refusal.limit(limits.entries(), "entries", 1);
      }
      return new ZipArchive(zip, limits);
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.notATable("damaged-zip");
    }
  }

  /** The directory is read into memory as a whole: looks at its size before. */
  private static void checkDirectory(Path file, SourceLimits limits) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END_SIZE + MOST_COMMENT);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (end.getInt(at) == 0x06054b50) {
          long size = end.getInt(at + 12) & 0xFFFFFFFFL;
          if (size > limits.entries() * BYTES_OF_AN_ENTRY) {
            throw Refusal.limit(limits.entries(), "entries", 1);
          }
          return;
        }
      }
    }
    throw new IOException("no end of directory");
  }

  /** Its files, without folders and what systems leave behind. */
  List<? extends ZipEntry> files() {
    return zip.stream()
        .filter(e -> !e.isDirectory())
        .filter(e -> !e.getName().startsWith("__MACOSX/"))
        .filter(e -> !last(e.getName()).matches("\\..*|Thumbs\\.db|desktop\\.ini"))
        .toList();
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  Optional<ZipEntry> find(String name) {
    return Optional.ofNullable(zip.getEntry(name));
  }

  /** The bytes of an entry; fails once they are too many, alone or with those of others. */
  InputStream read(ZipEntry entry) throws IOException {
    if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
      throw Refusal.notATable("archive");
    }
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new IOException("no entry");
    }
    return new Metered(in, Math.max(1, entry.getCompressedSize()));
  }

  /**
   * A name to show: without folders above its own, control characters and such. Names without the
   * sign of UTF-8 are in the charset of DOS, unless they make sense as UTF-8.
   */
  static String shown(String name) {
    String decoded = name;
    try {
      ByteBuffer bytes = DOS.newEncoder().encode(java.nio.CharBuffer.wrap(name));
      decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      // It is what it is.
    }
    String clean =
        decoded.replace('\\', '/').replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "");
    String safe =
        java.util.Arrays.stream(clean.split("/"))
            .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(".."))
            .reduce((a, b) -> a + "/" + b)
            .orElse("");
    return safe.length() > 200 ? safe.substring(safe.length() - 200) : safe;
  }

  static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Counts what comes out. */
  private final class Metered extends FilterInputStream {
    private final long packed;
    private long own;

    Metered(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) {
      own += n;
      expanded += n;
      if (expanded > limits.expandedBytes()) {
        throw Refusal.limit(limits.expandedBytes(), "expanded-bytes", 1);
      }
      if (own > SourceLimits.RATIO_FROM && own / limits.ratio() > packed) {
        throw Refusal.limit(limits.ratio(), "ratio", 1);
      }
    }
  }
}
