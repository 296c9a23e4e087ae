package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cabildo.catalog.DatasetState;
import org.cabildo.commitment.Promise;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.tenants.generate.Generate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of the repository keep what the portals rely on. */
class RepositoryBundlesTest {
  private static final Path BUNDLES = Path.of("bundles");

  /** The last day that the data of the demonstration tell of. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  @TempDir Path scratch;

  static List<Path> bundles() throws IOException {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      return folders.sorted().toList();
    }
  }

  private static List<Bundle> all() throws IOException {
    return bundles().stream().map(RepositoryBundlesTest::read).toList();
  }

  private static Bundle read(Path folder) {
    BundleReader.Reading reading = new BundleReader(Locale.ENGLISH).read(folder);
    assertThat(reading.findings()).isEmpty();
    return reading.bundle().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void isRight(Path folder) {
    Bundle bundle = read(folder);

    assertThat(bundle.tenant().id()).hasToString(folder.getFileName().toString());
    assertThat(bundle.datasets()).hasSizeBetween(3, 8);
    assertThat(bundle.tenant().logo()).isPresent();
    assertThat(bundle.tenant().name().en()).isPresent();
    assertThat(bundle.tenant().synthetic()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void describesEveryColumnAndSaysThatTheDataIsMadeUp(Path folder) throws IOException {
    for (BundledDataset dataset : read(folder).datasets()) {
      assertThat(dataset.state()).isEqualTo(DatasetState.PUBLISHED);
      assertThat(dataset.description().synthetic()).isTrue();
      assertThat(dataset.description().description().es())
          .contains("Datos sintéticos de demostración");
      assertThat(dataset.description().title().en()).isPresent();
      assertThat(dataset.description().description().en()).isPresent();
      assertThat(dataset.description().columns())
          .extracting("name")
          .containsExactlyElementsOf(header(dataset));
      assertThat(dataset.description().columns()).allMatch(hint -> hint.description().isPresent());
      assertThat(Files.size(dataset.csv())).isLessThan(900_000);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void promisesThingsThatAreKeptLateAndToComeAndSaysThatThePromisesAreMadeUp(Path folder) {
    List<BundledCommitment> plan = read(folder).commitments();

    assertThat(plan).hasSizeBetween(4, 8);
    assertThat(plan).filteredOn(one -> one.dataset().isPresent()).hasSizeGreaterThan(1);
    assertThat(plan)
        .filteredOn(one -> one.dataset().isEmpty())
        .flatExtracting(one -> one.promise().map(Promise::due).stream().toList())
        .anyMatch(due -> due.isBefore(LAST_DAY))
        .anyMatch(due -> due.isAfter(LAST_DAY));
    for (BundledCommitment one : plan) {
      assertThat(one.description().description().es())
          .contains("Compromiso ficticio de demostración");
      assertThat(one.description().title().en()).isPresent();
      assertThat(one.description().description().en()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void hasAPageThatSaysWhoAnswersAndThatThePortalIsADemonstration(Path folder) {
    PageDescription page = read(folder).pages().get(0);

    assertThat(page.slug()).isEqualTo("acerca");
    assertThat(page.state()).isEqualTo(PageState.PUBLISHED);
    assertThat(page.body().es()).contains("**demostración**", "## Cómo preguntar", "mailto:");
    assertThat(page.body().en()).hasValueSatisfying(en -> assertThat(en).contains("## How to ask"));
  }

  @Test
  void areFiveWithTheirStatisticsOfficesCodes() throws IOException {
    Map<String, String> codes = new TreeMap<>();
    for (Bundle bundle : all()) {
      codes.put(bundle.tenant().id().value(), bundle.tenant().place().code());
    }

    assertThat(codes)
        .isEqualTo(
            Map.of(
                "xalapa", "30087",
                "jalisco", "14",
                "zapopan", "14120",
                "puebla", "21114",
                "mar-del-plata", "06357"));
  }

  @Test
  void haveMoreThanAHundredThousandRowsTogether() throws IOException {
    long rows = 0;
    for (Bundle bundle : all()) {
      for (BundledDataset dataset : bundle.datasets()) {
        try (Stream<String> lines = Files.lines(dataset.csv())) {
          rows += lines.count() - 1;
        }
      }
    }

    assertThat(rows).isBetween(100_000L, 130_000L);
  }

  @Test
  void shareLampsAndBudgetAndGiveSharedNamesTheSameColumns() throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    Map<String, Integer> tenants = new HashMap<>();
    for (Bundle bundle : all()) {
      for (BundledDataset dataset : bundle.datasets()) {
        List<String> header = header(dataset);
        assertThat(headers.merge(dataset.slug(), header, (known, same) -> known)).isEqualTo(header);
        tenants.merge(dataset.slug(), 1, Integer::sum);
      }
    }

    assertThat(tenants).containsEntry("alumbrado", 5).containsEntry("presupuesto", 5);
    assertThat(headers.get("alumbrado"))
        .containsExactly(
            "id", "zona", "tecnologia", "watts", "estado", "instalada", "latitud", "longitud");
    assertThat(headers.get("presupuesto"))
        .containsExactly("anio", "unidad", "capitulo", "aprobado", "ejercido");
  }

  @Test
  void holdWhatTheGeneratorWrites() throws IOException {
    Generate.all(scratch);

    Set<String> made = files(scratch);
    assertThat(made)
        .isEqualTo(
            files(BUNDLES).stream()
                .filter(file -> file.endsWith(".csv"))
                .collect(Collectors.toSet()));
    for (String file : made) {
      assertThat(scratch.resolve(file)).hasSameBinaryContentAs(BUNDLES.resolve(file));
    }
  }

  @Test
  void comeOutOfTheJarAsTheyWentIn() throws IOException {
    List<Path> folders = DemoBundles.unpack(scratch);

    assertThat(folders)
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly("jalisco", "mar-del-plata", "puebla", "xalapa", "zapopan");
    assertThat(files(scratch)).isEqualTo(files(BUNDLES));
    assertThat(read(folders.get(3)).datasets()).hasSize(6);
  }

  private static List<String> header(BundledDataset dataset) throws IOException {
    try (Stream<String> lines = Files.lines(dataset.csv())) {
      return List.of(lines.findFirst().orElseThrow().replace("\uFEFF", "").split("[,;]"));
    }
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toSet());
    }
  }
}
