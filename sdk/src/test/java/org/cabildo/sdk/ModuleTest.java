package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that is a module sees of the SDK. */
class ModuleTest {
  private static final String PROGRAM =
      """
      package luces;

      import java.util.List;
      import org.cabildo.sdk.Portal;
      import org.cabildo.sdk.testing.StubPortal;

      public class Program implements java.util.concurrent.Callable<List<?>> {
        record Lamp(String zona, int watts) {}

        @Override
        public List<?> call() {
          Portal portal =
              StubPortal.create()
                  .tenant("xalapa", t -> t.table("alumbrado", List.of(new Lamp("Centro", 70))))
                  .portal();
          return portal.catalog("xalapa").table("alumbrado").rows(Lamp.class).list();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void twoPackagesAreExportedAndNothingIsOpened() {
    ModuleDescriptor sdk =
        ModuleFinder.of(place(Portal.class)).find("org.cabildo.sdk").orElseThrow().descriptor();
    assertThat(sdk.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder("org.cabildo.sdk", "org.cabildo.sdk.testing");
    assertThat(sdk.opens()).isEmpty();
    assertThat(sdk.requires())
        .filteredOn(r -> r.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactly("java.net.http");
  }

  @Test
  void aModuleThatRequiresTheSdkAndOpensItsRecordsRuns() throws Exception {
    assertThat(
            compile(
                "module luces { requires org.cabildo.sdk; exports luces; opens luces to org.cabildo.sdk; }",
                PROGRAM))
        .isEmpty();
    assertThat(program().call()).hasToString("[Lamp[zona=Centro, watts=70]]");
  }

  @Test
  void aModuleThatForgetsToOpenItsRecordsIsToldHow() throws Exception {
    assertThat(compile("module luces { requires org.cabildo.sdk; exports luces; }", PROGRAM))
        .isEmpty();
    Callable<?> program = program();
    assertThatThrownBy(program::call).hasMessageContaining("opens luces to org.cabildo.sdk;");
  }

  @Test
  void jacksonStaysBehindTheDoor() throws Exception {
    assertThat(
            compile(
                "module luces { requires org.cabildo.sdk; }",
                "package luces; class Curious { com.fasterxml.jackson.databind.JsonNode node; }"))
        .hasSize(1)
        .first()
        .asString()
        .contains("com.fasterxml.jackson.databind is not visible");
  }

  /** The errors of compiling a module with one class. */
  private List<String> compile(String module, String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path sources = Files.createDirectories(folder.resolve("luces"));
    String name = source.contains("class Program") ? "Program" : "Curious";
    List<Path> files =
        List.of(
            Files.writeString(folder.resolve("module-info.java"), module),
            Files.writeString(sources.resolve(name + ".java"), source));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
      compiler
          .getTask(
              null,
              manager,
              diagnostics,
              List.of("-d", folder.resolve("out").toString(), "--module-path", modulePath()),
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .toList();
  }

  private Callable<?> program() throws ReflectiveOperationException {
    Path[] places = Stream.concat(Stream.of(folder.resolve("out")), places()).toArray(Path[]::new);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of("luces"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    Class<?> program = layer.findLoader("luces").loadClass("luces.Program");
    return (Callable<?>) program.getDeclaredConstructor().newInstance();
  }

  private static String modulePath() {
    return places().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Path> places() {
    return Stream.of(Portal.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
        .map(ModuleTest::place);
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
