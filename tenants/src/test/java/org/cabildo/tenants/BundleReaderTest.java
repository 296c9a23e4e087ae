package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.catalog.Frequency;
import org.cabildo.commitment.Promise;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.table.ColumnHint;
import org.cabildo.tenancy.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleReaderTest {
  private static final String TENANT = "tenant.yaml";
  private static final String DATASET = "datasets/lamparas.yaml";
  private static final String CSV = "datasets/lamparas.csv";
  private static final String LOGO = "logo.svg";
  private static final String PLAN = "plan.yaml";
  private static final String PAGE = "pages/acerca.md";
  private static final String ENGLISH = "pages/acerca.en.md";

  @TempDir Path folder;

  /** One way to break a bundle, and the finding that has to come of it. */
  private record Broken(Rule rule, String file, int line, String says, Consumer<SampleBundle> how) {
    @Override
    public String toString() {
      return rule.key() + " in " + file + ":" + line;
    }
  }

  private static Broken broken(
      Rule rule, String file, int line, String says, Consumer<SampleBundle> how) {
    return new Broken(rule, file, line, says, how);
  }

  private static Broken swap(Rule rule, String file, int line, String says, String old, String by) {
    return broken(rule, file, line, says, bundle -> bundle.replace(file, old, by));
  }

  static Stream<Broken> broken() {
    return Stream.of(
        broken(Rule.FILE_MISSING, TENANT, 1, TENANT, b -> b.delete(TENANT)),
        broken(Rule.FILE_MISSING, "offices.yaml", 1, "offices", b -> b.delete("offices.yaml")),
        broken(Rule.FILE_TOO_LARGE, TENANT, 1, "262144", b -> b.write(TENANT, "#".repeat(300_000))),
        broken(Rule.NOT_UTF_8, TENANT, 1, "UTF-8", b -> b.write(TENANT, new byte[] {(byte) 0xF3})),
        broken(
            Rule.NOT_UTF_8,
            CSV,
            1,
            "UTF-8",
            b -> b.write(CSV, new byte[] {'z', ',', 'p', '\n', (byte) 0xF3, ',', '1', '\n'})),
        broken(
            Rule.UNKNOWN_FILE, "ofices.yaml", 1, "offices.yaml", b -> b.write("ofices.yaml", "")),
        broken(
            Rule.UNKNOWN_FILE,
            "datasets/notes.yml",
            1,
            "yml",
            b -> b.write("datasets/notes.yml", "")),
        broken(Rule.YAML_SYNTAX, "themes.yaml", 5, "", b -> b.append("themes.yaml", "  - [a\n")),
        broken(
            Rule.YAML_TOO_DEEP,
            TENANT,
            25,
            "12",
            b -> b.append(TENANT, "x: " + "[".repeat(90_000))),
        broken(
            Rule.YAML_ALIAS,
            TENANT,
            26,
            "aliases",
            b -> b.append(TENANT, "a: &a [x, x]\nb: [*a, *a, *a]\n")),
        swap(
            Rule.WRONG_KIND,
            TENANT,
            17,
            "group",
            "theme:\n  seed: \"#2f7d32\"\n  fonts: system",
            "theme: red"),
        swap(Rule.WRONG_KIND, DATASET, 4, "list", "[servicios]", "servicios"),
        broken(Rule.WRONG_KIND, TENANT, 1, "group", b -> b.write(TENANT, "- a\n")),
        swap(Rule.UNKNOWN_KEY, TENANT, 16, "“license”", "license:", "licence:"),
        swap(Rule.UNKNOWN_KEY, DATASET, 17, "“unit”", "unit:", "units:"),
        broken(Rule.REPEATED_KEY, TENANT, 25, "id", b -> b.append(TENANT, "id: puebla\n")),
        swap(Rule.MISSING, TENANT, 1, "contactEmail", "contactEmail: datos@cordoba.example\n", ""),
        swap(Rule.MISSING, TENANT, 7, "code", "  code: \"30044\"\n", ""),
        swap(Rule.MISSING, "themes.yaml", 1, "themes", "themes:", "other:"),
        swap(Rule.BLANK, DATASET, 1, "title", "Lámparas", "\"\""),
        swap(Rule.TOO_LONG, DATASET, 1, "200", "Lámparas", "L".repeat(201)),
        swap(Rule.NOT_A_SLUG, "offices.yaml", 2, "Alumbrado", "slug: alumbrado", "slug: Alumbrado"),
        broken(
            Rule.NOT_A_SLUG,
            "datasets/Lámparas.yaml",
            1,
            "Lámparas",
            b -> b.write("datasets/Lámparas.yaml", "a: b")),
        swap(Rule.NOT_A_SLUG, TENANT, 1, "2", "cordoba\n", "2cordoba\n"),
        swap(Rule.RESERVED, TENANT, 1, "api", "id: cordoba", "id: api"),
        broken(
            Rule.REPEATED,
            "themes.yaml",
            5,
            "servicios",
            b -> b.append("themes.yaml", "  - {slug: servicios, name: Otra, icon: bus}\n")),
        swap(Rule.REPEATED, DATASET, 5, "luz", "[luz, calles]", "[luz, luz]"),
        swap(Rule.REPEATED, DATASET, 16, "zona", "name: potencia", "name: zona"),
        swap(Rule.NOT_ONE_OF, DATASET, 7, "daily, weekly", "monthly", "often"),
        swap(Rule.NOT_ONE_OF, TENANT, 19, "humanist", "fonts: system", "fonts: comic"),
        swap(Rule.NOT_ONE_OF, DATASET, 18, "true", "synthetic: true", "synthetic: maybe"),
        swap(Rule.NOT_A_NUMBER, TENANT, 11, "north", "18.8842", "north"),
        swap(Rule.NOT_A_NUMBER, TENANT, 8, "30-044", "30044", "30-044"),
        swap(Rule.OUT_OF_RANGE, TENANT, 12, "180", "-96.9256", "-960"),
        swap(Rule.OUT_OF_RANGE, TENANT, 12, "180", "-96.9256", "NaN"),
        swap(Rule.NOT_A_DATE, DATASET, 8, "2020-13-01", "2020-01-01", "2020-13-01"),
        swap(Rule.DATES_REVERSED, DATASET, 9, "before", "2026-10-31", "2019-10-31"),
        swap(Rule.NOT_AN_EMAIL, "offices.yaml", 5, "nobody", "alumbrado@cordoba.example", "nobody"),
        swap(
            Rule.NOT_A_URL,
            TENANT,
            23,
            "javascript",
            "https://cordoba.example/",
            "javascript:alert(1)"),
        swap(
            Rule.NOT_A_URL,
            TENANT,
            23,
            "password",
            "https://cordoba.example/",
            "https://ana:secreto@cordoba.example/"),
        swap(
            Rule.TOO_MANY,
            TENANT,
            21,
            "20",
            "links:\n",
            "links:\n" + "  - {label: Otra, href: 'https://otra.example/'}\n".repeat(20)),
        swap(Rule.NOT_A_HOST, TENANT, 20, "Datos", "[datos.", "[Datos."),
        swap(Rule.NOT_A_COLOR, TENANT, 18, "red", "\"#2f7d32\"", "red"),
        swap(Rule.NOT_A_TIME_ZONE, TENANT, 14, "America/Mexico_City", "Mexico_City", "Mexico_Cty"),
        swap(Rule.UNKNOWN_LICENSE, TENANT, 16, "CC-BY-4.0", "CC-BY-4.0", "CC-BY-4"),
        swap(Rule.UNKNOWN_LICENSE, DATASET, 6, "CC0-1.0", "CC0-1.0", "CC0"),
        swap(Rule.UNKNOWN_COUNTRY, TENANT, 7, "mx", "country: MX", "country: mx"),
        swap(
            Rule.UNKNOWN_OFFICE,
            DATASET,
            3,
            "“alumbrado”",
            "office: alumbrado",
            "office: alumbrad"),
        swap(Rule.UNKNOWN_THEME, DATASET, 4, "“servicios”", "[servicios]", "[servicio]"),
        broken(Rule.SVG_UNREADABLE, LOGO, 3, "", b -> b.replace(LOGO, "/>", ">")),
        swap(Rule.SVG_UNSAFE, LOGO, 2, "<script>", "<path", "<script/><path"),
        broken(Rule.CSV_MISSING, DATASET, 1, CSV, b -> b.delete(CSV)),
        broken(Rule.CSV_ORPHAN, CSV, 1, "lamparas.yaml", b -> b.delete(DATASET)),
        broken(Rule.CSV_EMPTY, CSV, 1, "rows", b -> b.write(CSV, "")),
        broken(Rule.CSV_EMPTY, CSV, 1, "rows", b -> b.write(CSV, "zona,potencia\n")),
        broken(Rule.CSV_UNREADABLE, CSV, 1, "", b -> b.append(CSV, "\"open,1\n")),
        broken(Rule.CSV_HEADER_BLANK, CSV, 1, "2", b -> b.write(CSV, "zona,,potencia\na,b,1\n")),
        broken(
            Rule.CSV_HEADER_REPEATED,
            CSV,
            1,
            "ZONA",
            b -> b.write(CSV, "zona,ZONA,potencia\na,b,1\n")),
        broken(Rule.CSV_RAGGED, CSV, 4, "3", b -> b.append(CSV, "a,b,c\n")),
        swap(Rule.UNKNOWN_COLUMN, DATASET, 16, "“potencia”", "name: potencia", "name: potenci"),
        swap(Rule.UNKNOWN_KEY, PLAN, 10, "“due”", "due:", "duo:"),
        swap(Rule.UNKNOWN_KEY, PLAN, 12, "“reason”", "reason:", "razon:"),
        swap(Rule.MISSING, PLAN, 11, "due", "    due: 2026-06-30\n", "    # \n"),
        swap(Rule.MISSING, PLAN, 2, "frequency", "    frequency: monthly\n", ""),
        swap(Rule.NOT_A_SLUG, PLAN, 2, "Luces", "slug: luces", "slug: Luces"),
        swap(Rule.REPEATED, PLAN, 14, "luces", "slug: cables", "slug: luces"),
        swap(Rule.REPEATED, PLAN, 12, "2026-06-30", "2026-03-31", "2026-06-30"),
        swap(Rule.NOT_A_DATE, PLAN, 10, "2026-06-31", "2026-06-30", "2026-06-31"),
        swap(Rule.TOO_LONG, PLAN, 20, "1000", "Se los roban", "x".repeat(1_001)),
        swap(
            Rule.UNKNOWN_OFFICE,
            PLAN,
            6,
            "“alumbrado”",
            "office: alumbrado\n    responsible: D",
            "office: alumbrad\n    responsible: D"),
        swap(Rule.UNKNOWN_DATASET, PLAN, 13, "“lamparas”", "lamparas", "lampara"),
        swap(Rule.NOT_A_POSITION, PLAN, 7, "responsible", "Dirección de", "ana@cordoba.example"),
        swap(
            Rule.NOT_TOGETHER,
            PLAN,
            21,
            "dataset",
            "dropped: Se",
            "dataset: lamparas\n    dropped: Se"),
        swap(Rule.UNKNOWN_KEY, PAGE, 3, "“position”", "position", "positon"),
        swap(Rule.NOT_A_NUMBER, PAGE, 3, "1.5", "position: 5", "position: 1.5"),
        swap(Rule.OUT_OF_RANGE, PAGE, 3, "999", "position: 5", "position: 1000"),
        swap(Rule.NOT_ONE_OF, PAGE, 4, "draft", "state: published", "state: public"),
        swap(Rule.TOO_LONG, PAGE, 6, "50000", "*datos*", "x".repeat(50_001)),
        swap(Rule.PAGE_WITHOUT_KEYS, PAGE, 1, "---", "---\n", "--\n"),
        swap(Rule.PAGE_EMPTY, PAGE, 5, "text", "Aquí están los *datos*.\n", ""),
        broken(Rule.PAGE_EMPTY, ENGLISH, 1, "text", b -> b.write(ENGLISH, " \n")),
        broken(Rule.PAGE_ORPHAN, ENGLISH, 1, "acerca.md", b -> b.delete(PAGE)),
        broken(Rule.UNKNOWN_FILE, "pages/a.txt", 1, "a.txt", b -> b.write("pages/a.txt", "")),
        broken(
            Rule.NOT_A_SLUG,
            "pages/acerca.fr.md",
            1,
            "acerca.fr",
            b -> b.write("pages/acerca.fr.md", "a")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void reportsWhatIsWrongWithFileAndLine(Broken broken) {
    SampleBundle bundle = new SampleBundle(folder).withPlan().withPage();
    broken.how().accept(bundle);

    BundleReader.Reading reading = bundle.read();

    assertThat(reading.bundle()).isEmpty();
    assertThat(reading.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(broken.rule().key());
              assertThat(finding.file()).isEqualTo(broken.file());
              assertThat(finding.line()).isEqualTo(broken.line());
              assertThat(finding.message()).contains(broken.says());
            });
  }

  @Test
  void hasABrokenBundleForEveryRule() {
    Set<Rule> tried = broken().map(Broken::rule).collect(Collectors.toSet());

    assertThat(Arrays.asList(Rule.values()))
        .filteredOn(rule -> rule != Rule.FILE_UNREADABLE) // needs a broken disk
        .isSubsetOf(tried);
  }

  @Test
  void saysEveryRuleInBothLanguages() {
    for (Locale language : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
      Texts texts = new Texts(language);
      for (Rule rule : Rule.values()) {
        assertThat(texts.text(rule.key())).isNotBlank();
      }
    }
  }

  @Test
  void reportsEverythingAtOnceInOrder() {
    SampleBundle bundle =
        new SampleBundle(folder)
            .replace(TENANT, "America/Mexico_City", "Mars")
            .replace(TENANT, "#2f7d32", "#2f7")
            .replace(DATASET, "monthly", "often")
            .replace(LOGO, "<path", "<path onload=\"x\"");

    assertThat(bundle.read().findings())
        .extracting(Finding::file, Finding::line, Finding::code)
        .containsExactly(
            tuple(DATASET, 7, "not-one-of"),
            tuple(LOGO, 2, "svg-unsafe"),
            tuple(TENANT, 14, "not-a-time-zone"),
            tuple(TENANT, 18, "not-a-color"));
  }

  @Test
  void doesNotBlameDatasetsForAnUnreadableListOfOffices() {
    SampleBundle bundle = new SampleBundle(folder).write("offices.yaml", "offices: [");

    assertThat(bundle.read().findings()).extracting(Finding::file).containsOnly("offices.yaml");
  }

  @Test
  void readsARightBundle() {
    BundleReader.Reading reading = new SampleBundle(folder).read();

    assertThat(reading.findings()).isEmpty();
    Bundle bundle = reading.bundle().orElseThrow();
    assertThat(bundle.tenant().id().value()).isEqualTo("cordoba");
    assertThat(bundle.tenant().name())
        .isEqualTo(new LocalText("Municipio de Córdoba", "Municipality of Córdoba"));
    assertThat(bundle.tenant().place().code()).isEqualTo("30044");
    assertThat(bundle.tenant().logo()).hasValueSatisfying(svg -> assertThat(svg).contains("<path"));
    assertThat(bundle.offices()).extracting("slug").containsExactly("alumbrado");
    BundledDataset lamps = bundle.datasets().get(0);
    assertThat(lamps.slug()).isEqualTo("lamparas");
    assertThat(lamps.description().temporalStart()).contains(LocalDate.of(2020, 1, 1));
    assertThat(lamps.description().columns())
        .contains(new ColumnHint("potencia", Optional.empty(), Optional.of("W"), Optional.empty()));
    assertThat(lamps.sha256()).hasSize(64);
  }

  @Test
  void readsAPlanAndPages() {
    BundleReader.Reading reading = new SampleBundle(folder).withPlan().withPage().read();

    assertThat(reading.findings()).isEmpty();
    Bundle bundle = reading.bundle().orElseThrow();
    BundledCommitment lights = bundle.commitments().get(0);
    assertThat(lights.slug()).isEqualTo("luces");
    assertThat(lights.description().frequency()).isEqualTo(Frequency.MONTHLY);
    assertThat(lights.dataset()).contains("lamparas");
    Promise promise = lights.promise().orElseThrow();
    assertThat(promise.first()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(promise.due()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(promise.moves()).extracting(Promise.Move::reason).containsExactly("Faltaba contar");
    assertThat(bundle.commitments().get(1).promise()).isEmpty();
    assertThat(bundle.commitments().get(1).dropped()).contains("Se los roban");
    assertThat(bundle.pages())
        .containsExactly(
            new PageDescription(
                "acerca",
                new LocalText("Acerca", "About"),
                new LocalText("Aquí están los *datos*.", "Here are the *data*."),
                5,
                PageState.PUBLISHED));
  }

  @Test
  void readsAPageWithLineEndsOfWindowsAndWithoutEnglish() {
    SampleBundle bundle =
        new SampleBundle(folder)
            .write(
                "pages/dos.md",
                "---\r\ntitle: Dos\r\nstate: draft\r\n---\r\n\r\na\r\n\r\n---\r\nb");

    assertThat(bundle.read().findings()).isEmpty();
    assertThat(bundle.read().bundle().orElseThrow().pages())
        .containsExactly(
            new PageDescription(
                "dos", new LocalText("Dos"), new LocalText("a\n\n---\nb"), 0, PageState.DRAFT));
  }

  @Test
  void keepsTheZerosOfAPlaceCodeThatIsNotInQuotes() {
    SampleBundle bundle = new SampleBundle(folder).replace(TENANT, "\"30044\"", "06357");

    assertThat(bundle.read().bundle().orElseThrow().tenant().place().code()).isEqualTo("06357");
  }

  @Test
  void readsSemicolonsAndAByteOrderMark() {
    SampleBundle bundle =
        new SampleBundle(folder).write(CSV, "\uFEFFZona;Potencia\r\n\"Norte; alto\";1,5\r\n");

    assertThat(bundle.read().findings()).isEmpty();
  }

  @Test
  void saysThatAFolderIsNotThere() {
    BundleReader.Reading reading = new BundleReader(Locale.ENGLISH).read(folder.resolve("nothing"));

    assertThat(reading.findings()).extracting(Finding::code).containsExactly("file-missing");
  }
}
