package org.cabildo.moving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * An archive that somebody sent. Nothing of it counts until {@link #open} has found the signature
 * of the expected installation and {@link #check} every entry as that signature says: its names are
 * ours alone, no entry is read past the size that was signed, and none is written by its name.
 */
final class Archive implements AutoCloseable {
  private static final Pattern NAMES =
      Pattern.compile(
          "manifest\\.json|manifest\\.sig|signing-key\\.pem|tenant\\.json"
              + "|tables/[a-z_]{1,40}\\.ndjson|files/[0-9a-f]{64}");

  private static final int LARGEST_MANIFEST = 64 << 20;
  private static final int LARGEST_TENANT = 1 << 20;
  private static final int SIGNATURE_BYTES = 64;
  private static final int LARGEST_KEY = 1 << 10;
  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final Map<String, ZipEntry> present;
  private final Manifest manifest;

  private Archive(ZipFile zip, Map<String, ZipEntry> present, Manifest manifest) {
    this.zip = zip;
    this.present = present;
    this.manifest = manifest;
  }

  /**
   * Opens an archive that the expected installation signed.
   *
   * @param fingerprint of the key that must have signed it
   * @param maxBytes most that it may hold unpacked
   * @throws Problem {@code archive-refused}; {@code too-large}
   */
  static Archive open(Path file, String fingerprint, long maxBytes) {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw Paper.refused("damaged", "");
    }
    try {
      Map<String, ZipEntry> present = names(zip);
      Manifest manifest = signed(zip, present, fingerprint);
      compare(present, manifest, maxBytes);
      return new Archive(zip, present, manifest);
    } catch (RuntimeException e) {
      close(zip);
      throw e;
    }
  }

  private static Map<String, ZipEntry> names(ZipFile zip) {
    Map<String, ZipEntry> present = new HashMap<>();
    for (ZipEntry entry :
        (Iterable<ZipEntry>) () -> zip.stream().<ZipEntry>map(e -> e).iterator()) {
      if (!NAMES.matcher(entry.getName()).matches()) {
        throw Paper.refused("name", entry.getName());
      }
      if (present.put(entry.getName(), entry) != null) {
        throw Paper.refused("repeated", entry.getName());
      }
    }
    return present;
  }

  private static Manifest signed(ZipFile zip, Map<String, ZipEntry> present, String fingerprint) {
    PublicKeyFile key =
        PublicKeyFile.of(
            new String(read(zip, present, Manifest.KEY, LARGEST_KEY), StandardCharsets.US_ASCII));
    if (!key.fingerprint().equals(fingerprint)) {
      throw Paper.refused("key", Manifest.KEY).with("found", key.fingerprint());
    }
    byte[] text = read(zip, present, Manifest.NAME, LARGEST_MANIFEST);
    if (!key.signed(text, read(zip, present, Manifest.SIGNATURE, SIGNATURE_BYTES))) {
      throw Paper.refused("signature", Manifest.SIGNATURE);
    }
    Manifest manifest = Paper.read(Manifest.NAME, text, Manifest.class);
    if (!Manifest.FORMAT.equals(manifest.format()) || manifest.version() != Manifest.VERSION) {
      throw Paper.refused("version", Manifest.NAME).with("found", manifest.version());
    }
    return manifest;
  }

  /** The manifest lists every entry once, and nothing that is not there. */
  private static void compare(Map<String, ZipEntry> present, Manifest manifest, long maxBytes) {
    Map<String, Manifest.Entry> listed = new HashMap<>();
    long room = maxBytes;
    for (Manifest.Entry entry : manifest.entries()) {
      if (listed.put(entry.name(), entry) != null) {
        throw Paper.refused("repeated", entry.name());
      }
      if (!present.containsKey(entry.name())) {
        throw Paper.refused("missing", entry.name());
      }
      if (entry.bytes() < 0 || entry.bytes() > room) {
        throw Problem.of(ErrorCode.TOO_LARGE).with("limit", maxBytes);
      }
      room -= entry.bytes();
    }
    List<String> about = List.of(Manifest.NAME, Manifest.SIGNATURE, Manifest.KEY);
    for (String name : present.keySet()) {
      if (listed.containsKey(name) == about.contains(name)) {
        throw Paper.refused("unlisted", name);
      }
    }
    if (!listed.containsKey(Manifest.TENANT)) {
      throw Paper.refused("missing", Manifest.TENANT);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Reads every entry once and holds it against the manifest. */
  void check() {
    for (Manifest.Entry entry : manifest.entries()) {
      MessageDigest sum = Sums.begin();
      long bytes = 0;
      byte[] buffer = new byte[BUFFER];
      try (InputStream content = zip.getInputStream(present.get(entry.name()))) {
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
          bytes += n;
          if (bytes > entry.bytes()) {
            throw Paper.refused("hash", entry.name());
          }
          sum.update(buffer, 0, n);
        }
      } catch (IOException e) {
        throw Paper.refused("damaged", entry.name());
      }
      String sha256 = Sums.end(sum);
      boolean named = !entry.isFile() || entry.name().equals(Manifest.FILES + sha256);
      if (bytes != entry.bytes() || !sha256.equals(entry.sha256()) || !named) {
        throw Paper.refused("hash", entry.name());
      }
    }
  }

  /** What defines the tenant. */
  byte[] tenant() {
    return read(zip, present, Manifest.TENANT, LARGEST_TENANT);
  }

  /** The files of the tenant. */
  List<Manifest.Entry> files() {
    return manifest.entries().stream().filter(Manifest.Entry::isFile).toList();
  }

  /** What is in an entry that {@link #check} has seen. */
  InputStream content(String name) {
    try {
      return zip.getInputStream(present(present, name));
    } catch (IOException e) {
      throw Paper.refused("damaged", name);
    }
  }

  private static byte[] read(ZipFile zip, Map<String, ZipEntry> present, String name, int most) {
    try (InputStream content = zip.getInputStream(present(present, name))) {
      byte[] bytes = content.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Paper.refused("hash", name);
      }
      return bytes;
    } catch (IOException e) {
      throw Paper.refused("damaged", name);
    }
  }

  private static ZipEntry present(Map<String, ZipEntry> present, String name) {
    ZipEntry entry = present.get(name);
    if (entry == null) {
      throw Paper.refused("missing", name);
    }
    return entry;
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(ZipFile zip) {
    try {
      zip.close();
    } catch (IOException e) {
      System.getLogger(Archive.class.getName())
          .log(System.Logger.Level.WARNING, "left an archive open", e);
    }
  }
}
