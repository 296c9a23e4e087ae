package org.cabildo.server.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The style sheets, modules and patterns of the pages. Their address carries one hash of all of
 * them, so that a browser keeps them for a year and never mixes two releases.
 */
public final class Assets {
  /** Served as they are; the list is also what may be asked for, so no path leads elsewhere. */
  private static final List<String> PATHS =
      List.of(
          "cabildo.svg",
          "portal.css",
          "console.css",
          "js/theme.js",
          "js/portal.js",
          "js/console.js",
          "js/typed.js",
          "js/upload.js",
          "js/watch.js",
          "js/htmx.min.js",
          "patterns/0.svg",
          "patterns/1.svg",
          "patterns/2.svg",
          "patterns/3.svg",
          "patterns/4.svg",
          "patterns/5.svg");

  private static final Map<String, byte[]> FILES = read();
  private static final String HASH = hash();

  private Assets() {}

  /** {@code /assets/<hash>/portal.css}. */
  public static String path(String asset) {
    return "/assets/" + HASH + "/" + asset;
  }

  /** Whether this is the hash of what is served now. */
  static boolean isCurrent(String hash) {
    return HASH.equals(hash);
  }

  /** Everything that is served. */
  static List<String> paths() {
    return PATHS;
  }

  static Optional<byte[]> file(String path) {
    return Optional.ofNullable(FILES.get(path));
  }

  static String mediaType(String path) {
    if (path.endsWith(".css")) {
      return "text/css;charset=UTF-8";
    }
    return path.endsWith(".js") ? "text/javascript;charset=UTF-8" : "image/svg+xml";
  }

  private static Map<String, byte[]> read() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : PATHS) {
      try (InputStream in = Assets.class.getResourceAsStream("/assets/" + path)) {
        if (in == null) {
          throw new IllegalStateException("asset " + path + " is missing");
        }
        files.put(path, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      FILES.forEach(
          (path, bytes) -> {
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
          });
      return HexFormat.of().formatHex(sha.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
