package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cabildo.tenants.Step.Action.CHANGE;
import static org.cabildo.tenants.Step.Action.CREATE;
import static org.cabildo.tenants.Step.Action.KEEP;
import static org.cabildo.tenants.Step.Action.NOTHING;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.License;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Quality;
import org.cabildo.catalog.Theme;
import org.cabildo.storage.Blob;
import org.cabildo.storage.BlobId;
import org.cabildo.table.ImportReport;
import org.cabildo.table.TableFile;
import org.cabildo.table.TableSchema;
import org.cabildo.tenants.Step.Action;
import org.cabildo.tenants.Step.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlePlannerTest {
  private static final String SOMEBODY = "local:ana";

  @TempDir Path folder;
  private SampleBundle sample;
  private Bundle applied;

  @BeforeEach
  void applyTheBundleOnce() {
    sample = new SampleBundle(folder);
    applied = sample.read().bundle().orElseThrow();
  }

  @Test
  void createsEverythingOnAnEmptyInstallation() {
    Plan plan = new BundlePlanner(Present.nothing()).plan(applied);

    assertThat(plan.steps()).extracting(Step::action).containsOnly(CREATE);
    assertThat(plan.steps())
        .extracting(Step::subject)
        .containsExactly(
            Subject.TENANT, Subject.OFFICE, Subject.THEME, Subject.DATASET, Subject.DATA);
    assertThat(plan.text(Locale.ENGLISH))
        .isEqualTo(
            """
            Plan of “cordoba”: 5
              create portal cordoba
              create office alumbrado
              create theme servicios
              create dataset lamparas
              create data lamparas""");
    assertThat(plan.brief(Locale.ENGLISH))
        .isEqualTo("Plan of “cordoba”: the portal is opened, 5 steps");
  }

  @Test
  void doesNothingTheSecondTime() {
    Plan plan = new BundlePlanner(presentBy(BundlePlanner.SUBJECT)).plan(applied);

    assertThat(plan.isDone()).isTrue();
    assertThat(plan.steps()).extracting(Step::action).containsOnly(NOTHING);
  }

  @Test
  void changesWhatTheBundleChanged() {
    Present present = presentBy(BundlePlanner.SUBJECT);
    sample
        .replace("tenant.yaml", "#2f7d32", "#112233")
        .replace("offices.yaml", "Alumbrado Público", "Luz")
        .replace("datasets/lamparas.yaml", "title: Lámparas", "title: Luces")
        .append("datasets/lamparas.csv", "Sur,40\n");

    Plan plan = new BundlePlanner(present).plan(sample.read().bundle().orElseThrow());

    assertThat(action(plan, Subject.TENANT)).isEqualTo(CHANGE);
    assertThat(action(plan, Subject.OFFICE)).isEqualTo(CHANGE);
    assertThat(action(plan, Subject.THEME)).isEqualTo(NOTHING);
    assertThat(action(plan, Subject.DATASET)).isEqualTo(CHANGE);
    assertThat(action(plan, Subject.DATA)).isEqualTo(CHANGE);
    assertThat(plan.brief(Locale.ENGLISH))
        .isEqualTo(plan.text(Locale.ENGLISH))
        .contains("change dataset lamparas");
  }

  @Test
  void leavesADatasetAloneThatTheTenantPublishedItself() {
    Present present = presentBy(SOMEBODY);
    sample
        .replace("datasets/lamparas.yaml", "title: Lámparas", "title: Luces")
        .append("datasets/lamparas.csv", "Sur,40\n");

    Plan plan = new BundlePlanner(present).plan(sample.read().bundle().orElseThrow());

    assertThat(action(plan, Subject.DATASET)).isEqualTo(KEEP);
    assertThat(action(plan, Subject.DATA)).isEqualTo(KEEP);
    assertThat(plan.isDone()).isTrue();
    assertThat(plan.text(Locale.forLanguageTag("es")))
        .contains("respetar datos lamparas (el portal publicó su propia versión)");
  }

  @Test
  void leavesAloneWhatTheTenantChangedItself() {
    Present present =
        presentBy(BundlePlanner.SUBJECT)
            .withChangedHere(Set.of("office/alumbrado", "dataset/lamparas"));
    sample
        .replace("offices.yaml", "Alumbrado Público", "Luz")
        .replace("datasets/lamparas.yaml", "title: Lámparas", "title: Luces")
        .append("datasets/lamparas.csv", "Sur,40\n");

    Plan plan = new BundlePlanner(present).plan(sample.read().bundle().orElseThrow());

    assertThat(action(plan, Subject.OFFICE)).isEqualTo(KEEP);
    assertThat(action(plan, Subject.DATASET)).isEqualTo(KEEP);
    assertThat(action(plan, Subject.DATA)).isEqualTo(CHANGE);
  }

  @Test
  void keepsTheHostsOfATenantWhoseBundleNamesNone() {
    Present present = presentBy(BundlePlanner.SUBJECT);
    sample.replace("tenant.yaml", "hosts: [datos.cordoba.example]\n", "");

    Plan plan = new BundlePlanner(present).plan(sample.read().bundle().orElseThrow());

    assertThat(action(plan, Subject.TENANT)).isEqualTo(NOTHING);
  }

  @Test
  void saysEveryActionAndSubjectInBothLanguages() {
    for (Locale language : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
      for (Action action : Action.values()) {
        for (Subject subject : Subject.values()) {
          Step step = new Step(action, subject, "x", Optional.of("changed-here"));
          assertThat(step.text(language)).endsWith(")");
        }
      }
    }
  }

  private static Action action(Plan plan, Subject subject) {
    return plan.steps().stream()
        .filter(step -> step.subject() == subject)
        .findFirst()
        .orElseThrow()
        .action();
  }

  /** What there is after the bundle was applied and {@code subject} published its data. */
  private Present presentBy(String subject) {
    return new Present(
        Optional.of(applied.tenant()),
        applied.offices().stream().collect(Collectors.toMap(Office::slug, Function.identity())),
        applied.themes().stream().collect(Collectors.toMap(Theme::slug, Function.identity())),
        Map.of("lamparas", dataset(applied.datasets().get(0), subject)),
        Map.of(),
        Map.of(),
        Set.of());
  }

  private Dataset dataset(BundledDataset bundled, String publishedBy) {
    Instant now = Instant.EPOCH;
    BlobId id = new BlobId(bundled.sha256());
    DatasetVersion version =
        new DatasetVersion(
            1,
            new TableFile(id, new TableSchema(List.of()), 2),
            new Blob(id, 40),
            "lamparas.csv",
            new ImportReport("UTF-8", ",", 2, 0, List.of()),
            now,
            publishedBy);
    return new Dataset(
        UUID.randomUUID(),
        bundled.description(),
        applied.offices().get(0),
        applied.themes(),
        License.all().get(0),
        bundled.state(),
        Optional.of(version),
        new Quality(100, List.of()),
        new Dataset.Usage(0, 0),
        Optional.empty(),
        now,
        now);
  }
}
