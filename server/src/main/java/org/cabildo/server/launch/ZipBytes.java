package org.cabildo.server.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A ZIP file in memory, read at once in any place, also when it is stored inside another one. For
 * our own jar only: without ZIP64, encryption or checks of sums. (PKWARE APPNOTE, sections 4.3.7,
 * 4.3.12 and 4.3.16.)
 */
final class ZipBytes {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private final ByteBuffer bytes;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipBytes(ByteBuffer bytes) throws ZipException {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    int end = end();
    int at = bytes.getInt(end + 16);
    for (int i = bytes.getShort(end + 10) & 0xffff; i > 0; i--) {
      at = take(at);
    }
  }

  /** Where an entry is and how it is packed. */
  private record Entry(int method, int packed, int size, int header) {}

  static ZipBytes of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new ZipBytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /** Another ZIP file that is stored in this one. */
  ZipBytes nested(String name) throws IOException {
    return new ZipBytes(slice(entry(name)));
  }

  /** The names of all entries, in their order; those of folders end with a slash. */
  Iterable<String> names() {
    return entries.keySet();
  }

  /** What is in an entry. */
  byte[] read(String name) throws IOException {
    Entry entry = entry(name);
    byte[] content = new byte[entry.size()];
    if (entry.method() == ZipEntry.STORED) {
      slice(entry).get(content);
      return content;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(slice(entry));
      for (int done = 0; done < content.length; ) {
        int more = inflater.inflate(content, done, content.length - done);
        if (more == 0) {
          throw new ZipException(name);
        }
        done += more;
      }
      return content;
    } catch (DataFormatException e) {
      throw new IOException(name, e);
    } finally {
      inflater.end();
    }
  }

  private Entry entry(String name) throws ZipException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new ZipException(name);
    }
    return entry;
  }

  private ByteBuffer slice(Entry entry) {
    int header = entry.header();
    int start =
        header
            + LOCAL_SIZE
            + (bytes.getShort(header + 26) & 0xffff)
            + (bytes.getShort(header + 28) & 0xffff);
    return bytes.slice(start, entry.packed());
  }

  private int end() throws ZipException {
    for (int at = bytes.limit() - END_SIZE; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new ZipException("no end of the central directory");
  }

  /** Takes the entry that is described there, and tells where the next one is. */
  private int take(int at) throws ZipException {
    if (bytes.getInt(at) != CENTRAL) {
      throw new ZipException("no entry at " + at);
    }
    int length = bytes.getShort(at + 28) & 0xffff;
    byte[] name = new byte[length];
    bytes.get(at + CENTRAL_SIZE, name);
    entries.putIfAbsent(
        new String(name, StandardCharsets.UTF_8),
        new Entry(
            bytes.getShort(at + 10),
            bytes.getInt(at + 20),
            bytes.getInt(at + 24),
            bytes.getInt(at + 42)));
    return at
        + CENTRAL_SIZE
        + length
        + (bytes.getShort(at + 30) & 0xffff)
        + (bytes.getShort(at + 32) & 0xffff);
  }
}
