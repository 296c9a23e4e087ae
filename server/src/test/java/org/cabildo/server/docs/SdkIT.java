package org.cabildo.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.sdk.Expressions.field;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.sdk.DatasetSummary;
import org.cabildo.sdk.Portal;
import org.cabildo.sdk.TableQuery;
import org.cabildo.sdk.TenantAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Java example of the SDK guide and of the README runs against the real server, with nothing
 * but the SDK and Jackson, and prints what the page says. The first example of the guide is the
 * head of all files, the second the lines that every other example of the guide begins with.
 */
class SdkIT {
  private static final Guide GUIDE = Guide.read(Guide.ROOT.resolve("docs/sdk.md"));
  private static final Guide README = Guide.read(Guide.ROOT.resolve("README.md"));
  private static final Pattern SHOWN =
      Pattern.compile("<pre id=\"api-java\"[^>]*><code[^>]*>(.*?)</code></pre>", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("(?:opens|exports) ([\\w.]+)");

  @TempDir static Path folder;
  private static Workplace workplace;

  @BeforeAll
  static void open() {
    workplace = new Workplace(folder);
  }

  @AfterAll
  static void close() {
    workplace.close();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleRunsAndPrintsWhatThePageSays() {
    List<Guide.Block> guide = GUIDE.in("java");
    String imports = guide.get(0).code();
    String beginning = guide.get(1).code();
    List<Guide.Block> examples =
        guide.subList(1, guide.size()).stream().filter(block -> !isModule(block)).toList();
    Program program = new Program();
    for (Guide.Block block : examples) {
      String start = block.code().equals(beginning) ? "" : beginning;
      program.example(name("Guide", block), imports, workplace.here(start + block.code()));
    }
    for (Guide.Block block : README.in("java")) {
      program.example(name("Readme", block), imports, workplace.here(block.code()));
    }
    Path classes = folder.resolve("classes");
    assertThat(program.compile(classes, "-cp", Program.libraries())).isEmpty();
    Map<String, String> printed = program.run(workplace, classes);
    return Stream.concat(
        examples.stream().map(block -> test(block, printed.get(name("Guide", block)))),
        README.in("java").stream().map(block -> test(block, printed.get(name("Readme", block)))));
  }

  @Test
  void theModuleOfTheGuideCompiles() {
    List<Guide.Block> modules = GUIDE.in("java").stream().filter(SdkIT::isModule).toList();
    assertThat(modules).isNotEmpty();
    for (Guide.Block block : modules) {
      Program program = new Program().add("module-info", block.code());
      Matcher used = PACKAGE.matcher(block.code());
      while (used.find()) {
        program.add(used.group(1) + ".Program", "package " + used.group(1) + "; class Program {}");
      }
      assertThat(
              program.compile(
                  folder.resolve("module-" + block.line()), "--module-path", Program.libraries()))
          .as(block.place())
          .isEmpty();
    }
  }

  @Test
  void theProgramOnEveryPageOfThePortalsRuns() {
    Portal portal = Portal.connect(workplace.here(Workplace.DOCUMENTED));
    List<URI> pages =
        Stream.of("xalapa", "jalisco", "mar-del-plata", "puebla", "zapopan")
            .flatMap(tenant -> portal.catalog(tenant).datasets().stream())
            .filter(DatasetSummary::synthetic)
            .map(DatasetSummary::page)
            .toList();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(29);
    Program program = new Program();
    List<String> names = new ArrayList<>();
    for (URI page : Stream.concat(pages.stream(), Stream.of(portal("/developers"))).toList()) {
      String name = "Page" + names.size();
      String source = shown(page);
      names.add(name);
      program.add(
          name + "Shown", source.replace("public class Example", "class " + name + "Shown"));
      program.example(name, "", name + "Shown.main(new String[0]);");
    }
    Path classes = folder.resolve("pages");
    assertThat(program.compile(classes, "-cp", Program.libraries())).isEmpty();
    Map<String, String> printed = program.run(workplace, classes);
    for (String name : names) {
      assertThat(printed.get(name)).doesNotContain("FAILED: ");
      assertThat(printed.get(name).lines()).hasSize(5).allMatch(line -> line.startsWith("Row["));
    }
  }

  @Test
  void aQuestionTooLongForAnAddressIsAnsweredOnEveryWay() {
    Portal portal = Portal.connect(workplace.here(Workplace.DOCUMENTED));
    List<String> ids =
        IntStream.rangeClosed(1, 1000).mapToObj(i -> "XAL-%05d".formatted(i)).toList();
    TableQuery many = portal.catalog("xalapa").table("alumbrado").where(field("id").in(ids));
    assertThat(many.count()).isEqualTo(1000);
    assertThat(many.select("id").rows(row -> row.text("id")).list()).isEqualTo(ids);
    try (Stream<String> streamed = many.select("id").stream(row -> row.text("id"))) {
      assertThat(streamed).isEqualTo(ids);
    }
    assertThat(portal.table("alumbrado", "xalapa", "puebla").where(field("id").in(ids)).tenants())
        .hasSize(2)
        .allMatch(TenantAnswer::answered);
  }

  private static URI portal(String path) {
    return URI.create(workplace.here(Workplace.DOCUMENTED) + path);
  }

  /** The Java program in the code of a page. */
  private static String shown(URI page) {
    try {
      String html =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
              .body();
      Matcher program = SHOWN.matcher(html);
      assertThat(program.find()).as(page.toString()).isTrue();
      return program
          .group(1)
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&#34;", "\"")
          .replace("&#39;", "'")
          .replace("&amp;", "&");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static DynamicTest test(Guide.Block block, String printed) {
    return dynamicTest(
        block.place(),
        () -> {
          assertThat(printed).as("it ran").isNotNull().doesNotContain("FAILED: ");
          block
              .output()
              .ifPresent(
                  output ->
                      assertThat(printed)
                          .matches(output::fits, "what the page says:\n" + output.text()));
        });
  }

  private static boolean isModule(Guide.Block block) {
    return block.code().startsWith("module ");
  }

  private static String name(String page, Guide.Block block) {
    return page + block.line();
  }
}
