package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import has to tell, in both languages, of one and of many. */
class FindingTextsTest {
  private static final Locale ES = Locale.forLanguageTag("es");
  @TempDir Path folder;

  @Test
  void oneIsNotMany() {
    String header = "nombre,monto\n";
    assertThat(told(header + "Ana,1\nLuis,N/D\nEva,3\n", ES))
        .contains("«N/D» está una vez en «monto» y se entiende como dato ausente.");
    assertThat(told(header + "Ana,1\nLuis,N/D\nEva,N/D\nRosa,3\n", Locale.ENGLISH))
        .contains("“N/D” occurs 2 times in “monto” and is taken for an absent value.");
    assertThat(new ImportReport.Finding(2, "", "1", "short-rows").message(ES))
        .startsWith("Una fila termina antes");
    assertThat(new ImportReport.Finding(2, "", "3", "short-rows").message(ES))
        .startsWith("3 filas terminan antes");
  }

  @Test
  void bothLanguagesTellTheSame() throws Exception {
    Properties es = texts("es");
    Properties en = texts("en");
    assertThat(new TreeSet<>(es.keySet())).isEqualTo(new TreeSet<>(en.keySet()));
    for (String key : es.stringPropertyNames()) {
      if (key.endsWith(".one")) {
        assertThat(es).containsKey(key.substring(0, key.length() - ".one".length()));
        assertThat(es.getProperty(key)).doesNotContain("{count}");
      }
    }
  }

  private List<String> told(String csv, Locale language) {
    try (TableFixture fixture = new TableFixture(folder)) {
      byte[] file = csv.getBytes(StandardCharsets.UTF_8);
      return fixture.read(file).report().findings().stream()
          .map(finding -> finding.message(language))
          .toList();
    }
  }

  private static Properties texts(String language) throws Exception {
    Properties texts = new Properties();
    try (var in = FindingTexts.class.getResourceAsStream("findings_" + language + ".properties")) {
      texts.load(in);
    }
    return texts;
  }
}
