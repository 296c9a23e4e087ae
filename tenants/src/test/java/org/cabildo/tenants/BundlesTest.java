package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.access.Caller;
import org.cabildo.access.Role;
import org.cabildo.catalog.Office;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
  private static final TenantId CORDOBA = new TenantId("cordoba");

  @TempDir Path folder;
  private final MemoryHouse house = new MemoryHouse();

  private Plan apply(SampleBundle bundle) {
    return house.bundles().apply(bundle.read().bundle().orElseThrow());
  }

  private <T> T asAna(Supplier<T> work) {
    return house.scopes.as(CORDOBA, Caller.in(CORDOBA, "local:ana", Role.EDITOR), work);
  }

  @Test
  void planningChangesNothing() {
    SampleBundle bundle = new SampleBundle(folder);

    Plan plan = house.bundles().plan(bundle.read().bundle().orElseThrow());

    assertThat(plan.work()).hasSize(5);
    assertThat(house.tenants).isEmpty();
  }

  @Test
  void applyingOpensThePortalWithItsOfficesThemesDatasetsAndRows() {
    apply(new SampleBundle(folder));

    assertThat(house.tenants).containsKey(CORDOBA);
    assertThat(house.offices).containsKey("alumbrado");
    assertThat(house.themes).containsKey("servicios");
    assertThat(house.datasets.get("lamparas").current())
        .hasValueSatisfying(
            version -> {
              assertThat(version.number()).isEqualTo(1);
              assertThat(version.originalName()).isEqualTo("lamparas.csv");
              assertThat(version.publishedBy()).isEqualTo("system:bundles");
            });
  }

  @Test
  void applyingAgainChangesNothing() {
    SampleBundle bundle = new SampleBundle(folder);
    apply(bundle);

    Plan again = apply(bundle);

    assertThat(again.isDone()).isTrue();
    assertThat(house.datasets.get("lamparas").current().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void applyingANewerBundlePublishesANewVersion() {
    SampleBundle bundle = new SampleBundle(folder);
    apply(bundle);

    apply(
        bundle
            .append("datasets/lamparas.csv", "Sur,40\n")
            .replace("datasets/lamparas.yaml", "title: Lámparas", "title: Luces"));

    assertThat(house.datasets.get("lamparas").current().orElseThrow().number()).isEqualTo(2);
    assertThat(house.datasets.get("lamparas").description().title().es()).isEqualTo("Luces");
  }

  @Test
  void whatTheTenantPublishedOrChangedItselfStays() {
    SampleBundle bundle = new SampleBundle(folder);
    apply(bundle);
    Office renamed =
        new Office(
            "alumbrado",
            new LocalText("Luz y Sombra"),
            new LocalText("…"),
            Optional.empty(),
            Optional.empty());
    asAna(() -> house.officeVerb().put(renamed));
    asAna(
        () ->
            house
                .datasetVerb()
                .upload(
                    "lamparas",
                    new ByteArrayInputStream(
                        "zona,potencia\nX,1\n".getBytes(StandardCharsets.UTF_8)),
                    "mias.csv"));

    Plan plan = apply(bundle.append("datasets/lamparas.csv", "Sur,40\n"));

    assertThat(plan.isDone()).isTrue();
    assertThat(house.offices).containsEntry("alumbrado", renamed);
    assertThat(house.datasets.get("lamparas").current().orElseThrow().originalName())
        .isEqualTo("mias.csv");
  }

  @Test
  void whatIsNoLongerInTheBundleStays() {
    SampleBundle bundle = new SampleBundle(folder);
    apply(bundle);

    Plan plan = apply(bundle.delete("datasets/lamparas.yaml").delete("datasets/lamparas.csv"));

    assertThat(plan.isDone()).isTrue();
    assertThat(house.datasets).containsKey("lamparas");
  }

  @Test
  void leavesTheScopeOfItsCaller() {
    house.scopes.asPlatform(
        Caller.system("start"),
        () -> {
          apply(new SampleBundle(folder));
          assertThat(house.scopes.current().caller()).isEqualTo(Caller.system("start"));
          return true;
        });
  }
}
