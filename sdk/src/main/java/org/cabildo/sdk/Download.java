package org.cabildo.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file of a dataset. Comes from {@link Dataset#original}, {@link Dataset#csv} and the like. */
public final class Download {
  private final Wire wire;
  private final URI link;
  private final String fileName;
  private final Optional<String> sha256;

  Download(Wire wire, URI link, String fileName, Optional<String> sha256) {
    this.wire = wire;
    this.link = link;
    this.fileName = fileName;
    this.sha256 = sha256;
  }

  /** {@return the name the portal gives it} */
  public String fileName() {
    return fileName;
  }

  /**
   * Opens the content. Sends one request.
   *
   * @return to read once and close; a read that waits past the timeout fails
   */
  public InputStream open() {
    return wire.open(link, Map.of()).stream();
  }

  /**
   * Writes the content to a file, which appears only when it is complete. An original that was
   * interrupted leaves a file ending in {@code .part} beside the target, and the next call fetches
   * only what is missing; its checksum is verified.
   *
   * @param target a file, replaced if it exists, or a folder
   * @return the file
   * @throws IOException if this machine cannot write it
   * @throws PortalException.Mismatch if the checksum is not the published one; nothing is kept
   */
  public Path downloadTo(Path target) throws IOException {
    Path file = Files.isDirectory(target) ? target.resolve(safeName()) : target;
    Path part =
        file.resolveSibling(
            file.getFileName() + sha256.map(s -> "." + start(s)).orElse("") + ".part");
    if (sha256.isEmpty()) {
      Files.deleteIfExists(part);
    }
    try {
      wire.retrying(() -> fetch(part));
    } catch (UncheckedIOException ours) {
      throw ours.getCause();
    } catch (PortalException e) {
      if (sha256.isEmpty()) {
        Files.deleteIfExists(part);
      }
      throw e;
    }
    verify(part);
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Only the checksum tells that a half file and the rest belong together. */
  private Path fetch(Path part) throws IOException {
    long have = sha256.isPresent() && Files.exists(part) ? Files.size(part) : 0;
    if (have > 0 && matches(part)) {
      return part;
    }
    Map<String, String> range =
        have > 0
            ? Map.of("Range", "bytes=" + have + "-", "Accept-Encoding", "identity")
            : sha256.isPresent() ? Map.of("Accept-Encoding", "identity") : Map.of();
    Wire.Body body = body(part, range);
    try (InputStream in = body.stream();
        OutputStream out =
            Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                body.status() == 206
                    ? StandardOpenOption.APPEND
                    : StandardOpenOption.TRUNCATE_EXISTING)) {
      copy(in, out);
    }
    return part;
  }

  /** Asking again helps when reading fails, and does not when writing fails. */
  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      try {
        out.write(buffer, 0, count);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** A part that the portal cannot continue is worth nothing: start over. */
  private Wire.Body body(Path part, Map<String, String> range) throws IOException {
    try {
      return wire.once(link, range);
    } catch (PortalException.Rejected e) {
      if (e.failure().status() != 416) {
        throw e;
      }
      Files.deleteIfExists(part);
      return wire.once(link, Map.of("Accept-Encoding", "identity"));
    }
  }

  private void verify(Path part) throws IOException {
    if (sha256.isPresent() && !matches(part)) {
      Files.delete(part);
      throw new PortalException.Mismatch(
          fileName + " arrived damaged: its SHA-256 is not " + sha256.get());
    }
  }

  private boolean matches(Path part) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sha256.orElse("").equalsIgnoreCase(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The portal chooses the name, not the folder. */
  private String safeName() {
    String name = fileName.replaceAll("[/\\\\:\\p{Cntrl}]", "_");
    return name.isBlank() || name.equals(".") || name.equals("..") ? "download" : name;
  }

  private static String start(String sha256) {
    String digits = sha256.replaceAll("[^0-9a-fA-F]", "");
    return digits.substring(0, Math.min(12, digits.length()));
  }
}
