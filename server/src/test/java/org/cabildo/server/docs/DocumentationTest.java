package org.cabildo.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages are short, lead nowhere that is not there, and name what exists. */
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Path ROOT = Guide.ROOT;

  private final Guide readme = Guide.read(ROOT.resolve("README.md"));

  @Test
  void theReadmeFitsOnAFewScreens() throws IOException {
    assertThat(Files.readAllLines(readme.file())).hasSizeLessThan(120);
  }

  @Test
  void theReadmeHasTheCommandToRunAndTheCommandToTestOnceEach() {
    List<String> commands =
        readme.in("sh").stream()
            .map(block -> block.code().strip())
            .filter(code -> code.contains("mvn"))
            .toList();
    assertThat(commands)
        .containsExactly(
            "mvn -q -DskipTests package && java -jar server/target/cabildo.jar --port 8080",
            "mvn -B verify");
    assertThat(readme.prose()).doesNotContain("mvn");
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() throws Exception {
    Process ci =
        new ProcessBuilder("bash", "-c", "eval() { true; }; source .ci/run", ".ci/run")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(ci.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo("+ mvn -B verify");
    assertThat(ci.waitFor()).isZero();
  }

  @Test
  void everyLinkLeadsToAFileAndAHeadingThatExist() {
    for (Guide page : pages()) {
      for (MatchResult link : LINK.matcher(page.prose()).results().toList()) {
        String[] target = link.group(1).split("#", 2);
        if (target[0].matches("[a-z]+:.*")) {
          continue;
        }
        Path file =
            target[0].isEmpty() ? page.file() : page.file().resolveSibling(target[0]).normalize();
        assertThat(file).as(page.name() + " → " + link.group(1)).exists();
        if (target.length == 2) {
          assertThat(anchors(Guide.read(file)))
              .as(page.name() + " → " + link.group(1))
              .contains(target[1]);
        }
      }
    }
  }

  @Test
  void everyPageOfDocsIsReachedFromTheReadme() {
    for (Guide page : pages()) {
      Path folder = page.file().getParent();
      if (folder.equals(ROOT.resolve("docs"))) {
        assertThat(readme.prose()).contains("](docs/" + page.file().getFileName() + ")");
      }
    }
  }

  @Test
  void everyDecisionHasANumberOfItsOwnAndIsListed() throws IOException {
    Path decisions = ROOT.resolve("docs/adr");
    String list = Files.readString(decisions.resolve("README.md"));
    List<String> files;
    try (Stream<Path> all = Files.list(decisions)) {
      files =
          all.map(file -> file.getFileName().toString())
              .filter(n -> !n.equals("README.md"))
              .toList();
    }
    assertThat(files).allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
    assertThat(files).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    for (String name : files) {
      String title =
          Files.readAllLines(decisions.resolve(name)).get(0).replaceFirst("^# \\d+\\. ", "");
      assertThat(list).contains("[" + title + "](" + name + ")");
      assertThat(Files.readString(decisions.resolve(name)))
          .startsWith("# " + Integer.parseInt(name.substring(0, 4)) + ". ");
    }
  }

  @Test
  void whatTheReadmeSaysToTouchExists() throws IOException {
    String section =
        readme
            .prose()
            .replaceFirst("(?s).*\n## To add …, touch …\n", "")
            .replaceFirst("(?s)\n## .*", "");
    List<String> sources = sources();
    List<String> missing = new ArrayList<>();
    for (MatchResult code : CODE.matcher(section).results().toList()) {
      String name = code.group(1);
      boolean there =
          name.matches("(GET|POST|PUT) .*|@\\w+")
              || (name.contains("/") && !name.contains("…") && Files.exists(ROOT.resolve(name)))
              || Stream.of(name.split("/"))
                  .allMatch(part -> sources.stream().anyMatch(file -> file.matches(named(part))));
      if (!there) {
        missing.add(name);
      }
    }
    assertThat(CODE.matcher(section).results()).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void theVersionInTheSdkGuideIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    String version = pom.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
    assertThat(Guide.read(ROOT.resolve("docs/sdk.md")).in("xml").get(0).code())
        .contains("<version>" + version + "</version>");
  }

  /** {@code catalog.DatasetInput} is a source file; {@code …} stands for folders. */
  private static String named(String part) {
    return part.equals("…")
        ? ".*"
        : "(.*/)?" + Pattern.quote(part.replaceAll("\\.(?=[A-Z])", "/")) + "(\\.java)?(/.*)?";
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module : List.of("core", "tenants", "server", "sdk")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
        files.map(file -> ROOT.relativize(file).toString()).forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<Guide> pages() {
    return Stream.concat(Guide.all().stream(), Stream.of(Guide.read(ROOT.resolve("CHANGELOG.md"))))
        .toList();
  }

  /** As the usual viewers make them of headings. */
  private static List<String> anchors(Guide page) {
    return HEADING
        .matcher(page.prose())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
