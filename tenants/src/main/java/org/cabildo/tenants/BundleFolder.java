package org.cabildo.tenants;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a bundle, by name below its folder. */
record BundleFolder(Path root, Findings findings) {
  Path path(String file) {
    return root.resolve(file);
  }

  boolean has(String file) {
    return Files.isRegularFile(path(file));
  }

  /** Names of the files straight in {@code folder}, hidden ones left out, in order. */
  List<String> list(String folder) {
    Path place = root.resolve(folder);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      findings.report(folder, 1, Rule.FILE_UNREADABLE, e.getClass().getSimpleName());
      return List.of();
    }
  }

  /** The text of a file of at most {@code limit} bytes, without its byte order mark. */
  Optional<String> text(String file, int limit) {
    Path path = path(file);
    if (!has(file)) {
      findings.report(file, 1, Rule.FILE_MISSING, file);
      return Optional.empty();
    }
    try {
      if (Files.size(path) > limit) {
        findings.report(file, 1, Rule.FILE_TOO_LARGE, limit);
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      findings.report(file, 1, Rule.NOT_UTF_8);
    } catch (IOException e) {
      findings.report(file, 1, Rule.FILE_UNREADABLE, e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
