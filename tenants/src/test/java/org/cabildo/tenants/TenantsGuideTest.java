package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/tenants.md} says is so. */
class TenantsGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "tenants.md");
  private static final Pattern FILE =
      Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theFilesOfTheGuideAreACompleteBundle() throws IOException {
    Matcher file = FILE.matcher(Files.readString(GUIDE));
    while (file.find()) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }

    BundleReader.Reading reading = new BundleReader(Locale.ENGLISH).read(folder);

    assertThat(reading.findings()).isEmpty();
    Bundle bundle = reading.bundle().orElseThrow();
    assertThat(bundle.datasets()).hasSize(1);
    assertThat(bundle.commitments()).hasSize(2);
    assertThat(bundle.pages()).hasSize(1);
    String guide = Files.readString(GUIDE);
    assertThat(guide)
        .contains(new BundlePlanner(Present.nothing()).plan(bundle).text(Locale.ENGLISH));
  }

  @Test
  void theGuideExplainsEveryCode() throws IOException {
    String guide = Files.readString(GUIDE);

    for (Rule rule : Rule.values()) {
      assertThat(guide).contains("`" + rule.key() + "`");
    }
  }

  @Test
  void theGuideExplainsEveryKeyAReaderTakes() throws IOException {
    String guide = Files.readString(GUIDE);
    Pattern known = Pattern.compile("\\.only\\(([^)]*)\\)");
    Pattern key = Pattern.compile("\"(\\w+)\"");
    for (String reader :
        new String[] {"TenantFile", "CatalogFiles", "DatasetFile", "PlanFile", "PageFiles"}) {
      String source =
          Files.readString(Path.of("src/main/java/org/cabildo/tenants", reader + ".java"));
      Matcher list = known.matcher(source);
      while (list.find()) {
        Matcher name = key.matcher(list.group(1));
        while (name.find()) {
          assertThat(guide).containsPattern("`(?:\\w+\\.)?" + name.group(1) + "[`.]");
        }
      }
    }
  }
}
