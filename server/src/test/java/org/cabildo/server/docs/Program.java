package org.cabildo.server.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cabildo.sdk.Portal;

/**
 * The examples of a page as one program: each block becomes a class, and all are compiled against
 * the SDK and Jackson, nothing else, and run one after another in a process of their own.
 */
final class Program {
  private static final String MARK = "\u0001";

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> examples = new ArrayList<>();

  /** A source file. */
  Program add(String className, String source) {
    sources.put(className, source);
    return this;
  }

  /**
   * An example.
   *
   * @param imports what its file begins with
   * @param body its statements
   */
  Program example(String className, String imports, String body) {
    examples.add(className);
    return add(
        className,
        imports
            + "\n@SuppressWarnings(\"unused\")\nfinal class %s {\n  static void run() throws Exception {\n"
                .formatted(className)
            + body
            + "\n  }\n}\n");
  }

  /** The errors and warnings of the compiler. */
  List<String> compile(Path target, String... options) {
    if (!examples.isEmpty()) {
      sources.put("Main", main());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-d", target.toString(), "--release", "17", "-Xlint:all"));
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, source) -> files.add(new Source(name, source)));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, Locale.ENGLISH, null)) {
      compiler.getTask(null, manager, found, all, null, files).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics().stream().map(Object::toString).toList();
  }

  /** What each example printed, and the exception it ended with, by class name. */
  Map<String, String> run(Workplace workplace, Path compiled) {
    String path = compiled + File.pathSeparator + libraries();
    Workplace.Result result =
        workplace.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-cp",
                path,
                "Main"));
    Map<String, String> printed = new LinkedHashMap<>();
    for (String part : result.printed().split(MARK, -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        printed.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return printed;
  }

  /** Where the SDK and what it needs are. */
  static String libraries() {
    return Stream.of(Portal.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)
        .map(Program::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private String main() {
    String calls =
        examples.stream()
            .map(name -> "    run(\"%s\", %s::run);\n".formatted(name, name))
            .collect(Collectors.joining());
    return """
        final class Main {
          interface Example {
            void run() throws Exception;
          }

          public static void main(String[] arguments) {
        %s  }

          private static void run(String name, Example example) {
            System.out.println("%s" + name);
            try {
              example.run();
            } catch (Throwable failure) {
              System.out.println("FAILED: " + failure);
            }
          }
        }
        """
        .formatted(calls, MARK);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(String className, String content) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
