package org.cabildo.tenants;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks bundles from the command line, without a server: {@code java -jar cabildo.jar
 * --validate-bundle DIR … [--lang en]}. Needs only this package, the core's vocabulary,
 * snakeyaml-engine and FastCSV.
 */
public final class ValidateBundle {
  private ValidateBundle() {}

  /** Checks the folders given and ends with {@link #run}'s code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  /**
   * Prints every finding as {@code folder/file:line: code: message} and a line that sums up each
   * bundle.
   *
   * @param arguments folders; {@code --lang en} or {@code --lang es} for the language
   * @return 0 when all is right, 1 when there are findings, 2 when the arguments are wrong
   */
  public static int run(String[] arguments, PrintStream out) {
    List<Path> folders = new ArrayList<>();
    Locale language = Locale.forLanguageTag("es");
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        language = Locale.forLanguageTag(arguments[++i]);
      } else if (arguments[i].startsWith("--lang=")) {
        language = Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
      } else if (arguments[i].startsWith("-")) {
        return usage(language, out);
      } else {
        folders.add(Path.of(arguments[i]));
      }
    }
    return folders.isEmpty() ? usage(language, out) : check(folders, language, out);
  }

  private static int usage(Locale language, PrintStream out) {
    out.println(new Texts(language).text("usage"));
    return 2;
  }

  private static int check(List<Path> folders, Locale language, PrintStream out) {
    Texts texts = new Texts(language);
    BundleReader reader = new BundleReader(language);
    Map<String, Path> known = new HashMap<>();
    int found = 0;
    for (Path folder : folders) {
      BundleReader.Reading reading = reader.read(folder);
      for (Finding finding : reading.findings()) {
        out.println(finding.under(folder));
      }
      found += reading.findings().size();
      if (reading.bundle().isEmpty()) {
        out.println(texts.text("invalid", folder, reading.findings().size()));
        continue;
      }
      Bundle bundle = reading.bundle().get();
      String id = bundle.tenant().id().value();
      Optional<Path> other = Optional.ofNullable(known.putIfAbsent(id, folder));
      if (other.isPresent()) {
        found++;
        out.println(
            folder.resolve(TenantFile.NAME) + ":1: repeated: " + texts.text("repeated", id));
      } else {
        out.println(texts.text("valid", folder, id, bundle.datasets().size()));
      }
    }
    return found == 0 ? 0 : 1;
  }
}
