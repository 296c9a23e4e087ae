package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages mention only options that {@code --help} knows. */
class OptionsDocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** An option on its own in code, or behind the jar on a command line. */
  private static final Pattern PLACE = Pattern.compile("`(--[^`]*)`|cabildo\\.jar([^\n]*)");

  @Test
  void everyOptionOnAPageIsInTheHelp() throws IOException {
    TreeSet<String> mentioned = new TreeSet<>();
    for (Path page : pages()) {
      PLACE
          .matcher(Files.readString(page))
          .results()
          .map(place -> place.group(1) == null ? place.group(2) : place.group(1))
          .flatMap(code -> OPTION.matcher(code).results().map(option -> option.group()))
          .forEach(mentioned::add);
    }
    assertThat(mentioned).contains("--port", "--validate-bundle");
    assertThat(OPTION.matcher(CommandLine.HELP).results().map(option -> option.group()))
        .containsAll(mentioned);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .collect(Collectors.toList());
    }
  }
}
