package org.cabildo.moving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP file from its first byte to its last, in constant memory, and remembers what it
 * wrote. Without its end, which only {@link #finish} writes, nobody takes it for whole.
 */
final class ArchiveWriter {
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final List<Manifest.Entry> entries = new ArrayList<>();

  ArchiveWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Adds an entry, and gives the hash of what was written. */
  String add(String name, InputStream content) throws IOException {
    MessageDigest sum = Sums.begin();
    long bytes = 0;
    zip.putNextEntry(new ZipEntry(name));
    byte[] buffer = new byte[BUFFER];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      sum.update(buffer, 0, n);
      zip.write(buffer, 0, n);
      bytes += n;
    }
    zip.closeEntry();
    Manifest.Entry entry = new Manifest.Entry(name, bytes, Sums.end(sum));
    entries.add(entry);
    return entry.sha256();
  }

  String add(String name, byte[] content) throws IOException {
    return add(name, new ByteArrayInputStream(content));
  }

  List<Manifest.Entry> entries() {
    return List.copyOf(entries);
  }

  /** Writes what is about the archive, and its end; what is below it stays open. */
  void finish(byte[] manifest, byte[] signature, String key) throws IOException {
    put(Manifest.NAME, manifest);
    put(Manifest.SIGNATURE, signature);
    put(Manifest.KEY, key.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    zip.finish();
    zip.flush();
  }

  private void put(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
