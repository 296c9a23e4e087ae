package org.cabildo.tenants;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The five demonstration tenants that come inside the jar. Class loaders cannot list folders, so
 * the build writes the names of all files into {@code bundles/index.txt}.
 */
public final class DemoBundles {
  private static final String ROOT = "/bundles/";

  private DemoBundles() {}

  /**
   * Copies the bundles out of the jar, each into its own folder below {@code target}.
   *
   * @return the folders, by name
   * @throws IOException when a file cannot be written
   */
  public static List<Path> unpack(Path target) throws IOException {
    List<String> files = read("index.txt").lines().filter(line -> !line.isBlank()).toList();
    for (String file : files) {
      Path copy = target.resolve(file);
      Files.createDirectories(copy.getParent());
      try (InputStream content = open(file)) {
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return files.stream()
        .map(file -> target.resolve(file.substring(0, file.indexOf('/'))))
        .distinct()
        .sorted()
        .toList();
  }

  private static String read(String file) throws IOException {
    try (InputStream content = open(file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream content = DemoBundles.class.getResourceAsStream(ROOT + file);
    if (content == null) {
      throw new FileNotFoundException(ROOT + file);
    }
    return content;
  }
}
