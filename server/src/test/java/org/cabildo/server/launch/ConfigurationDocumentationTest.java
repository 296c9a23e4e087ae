package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the code reads, what the launcher lets through and what the page says is one list. */
class ConfigurationDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(cabildo[^`]*)` \\|([^|]*)\\|([^|]*)\\|([^|]+)\\|$");

  private static final Map<String, String> READ = properties();

  private record Row(String standard, String values, String meaning) {}

  @Test
  void thePageListsExactlyTheSettingsTheLauncherKnows() throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      known.put(setting.key(), setting.takes().english());
    }
    Map<String, String> described = new TreeMap<>();
    page().forEach((key, row) -> described.put(key, row.values()));
    assertThat(described).isEqualTo(known);
  }

  @Test
  void everySettingIsReadSomewhereAndEveryKeyThatIsReadIsASetting() {
    TreeSet<String> read = new TreeSet<>(READ.keySet());
    for (Setting launcher : Setting.values()) {
      if (!Setting.ofTheApplication().contains(launcher)) {
        read.add(launcher.key());
      }
    }
    assertThat(read)
        .as("the keys of @ConfigProperty and of the launcher; new ones are added to launch.Setting")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values()).map(Setting::key).toList());
  }

  @Test
  void theDefaultsOfThePageAreThoseOfTheCode() throws IOException {
    Map<String, Row> page = page();
    Setting.ofTheApplication()
        .forEach(
            setting -> {
              String standard = READ.getOrDefault(setting.key(), "");
              if (!standard.isEmpty()) {
                assertThat(page.get(setting.key()).standard())
                    .as(setting.key())
                    .isEqualTo("`" + standard + "`");
                assertThat(setting.takes().accepts().test(standard)).as(setting.key()).isTrue();
              }
            });
  }

  @Test
  void variablesAreSpeltAsMicroProfileConfigLooksThemUp() {
    assertThat(Setting.BASE_URL.variable()).isEqualTo("CABILDO_BASE_URL");
    assertThat(Setting.TABLE_QUERY_TIMEOUT.variable())
        .isEqualTo("CABILDO_TABLE_QUERY_TIMEOUT_SECONDS");
  }

  @Test
  void theHelpNamesOnlyVariablesThatExist() {
    Matcher variable = Pattern.compile("CABILDO_[A-Z_]+").matcher(CommandLine.HELP);
    while (variable.find()) {
      assertThat(Arrays.stream(Setting.values()).map(Setting::variable)).contains(variable.group());
    }
  }

  private static Map<String, Row> page() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(
            row.group(1),
            new Row(row.group(2).strip(), row.group(3).strip(), row.group(4).strip()));
      } else {
        assertThat(line).as("a row of the table has four cells").doesNotStartWith("| `cabildo");
      }
    }
    return rows;
  }

  /** Every key that a class of ours asks for, and its default. */
  private static Map<String, String> properties() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cabildo");
    Map<String, String> found = new TreeMap<>();
    for (JavaClass type : ours) {
      Stream<HasAnnotations<?>> places =
          Stream.concat(
              type.getMembers().stream(),
              type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream()));
      places
          .flatMap(place -> place.tryGetAnnotationOfType(ConfigProperty.class).stream())
          .forEach(property -> found.put(property.name(), standard(property)));
    }
    return found;
  }

  private static String standard(ConfigProperty property) {
    String standard = property.defaultValue();
    return standard.equals(ConfigProperty.UNCONFIGURED_VALUE) ? "" : standard;
  }
}
