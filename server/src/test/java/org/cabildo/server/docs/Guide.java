package org.cabildo.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation, as its blocks of code.
 *
 * @param file the page
 * @param blocks in order; a {@code text} block right below a block of code is that code's output
 */
record Guide(Path file, List<Block> blocks) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /**
   * A block of code.
   *
   * @param place page and line, for messages
   * @param line of its first line of code
   * @param language what stands behind the fence
   * @param code without the fences
   * @param output what the page says it prints
   */
  record Block(String place, int line, String language, String code, Optional<Output> output) {}

  /** The pages for people: README and everything in docs. */
  static List<Guide> all() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
          .filter(file -> file.toString().endsWith(".md"))
          .map(Guide::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Guide read(Path file) {
    List<String> lines = lines(file);
    List<Block> blocks = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("```")) {
        continue;
      }
      int start = i + 1;
      int close = start;
      while (!lines.get(close).equals("```")) {
        close++;
      }
      String language = lines.get(i).substring(3);
      String code = String.join("\n", lines.subList(start, close)) + "\n";
      boolean below = lines.subList(end, i).stream().allMatch(String::isBlank);
      if (language.equals("text") && below && !blocks.isEmpty()) {
        Block last = blocks.remove(blocks.size() - 1);
        Optional<Output> output = Optional.of(new Output(code));
        blocks.add(new Block(last.place, last.line, last.language, last.code, output));
      } else {
        String place = ROOT.relativize(file) + ":" + (start + 1);
        blocks.add(new Block(place, start + 1, language, code, Optional.empty()));
      }
      end = close + 1;
      i = close;
    }
    return new Guide(file, List.copyOf(blocks));
  }

  /** The blocks in one language. */
  List<Block> in(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  String name() {
    return ROOT.relativize(file).toString();
  }

  /** The page without its blocks of code. */
  String prose() {
    boolean code = false;
    List<String> prose = new ArrayList<>();
    for (String line : lines(file)) {
      boolean fence = line.startsWith("```");
      code = fence ? !code : code;
      if (!fence && !code) {
        prose.add(line);
      }
    }
    return prose.stream().collect(Collectors.joining("\n"));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
