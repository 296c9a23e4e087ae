package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cabildo.server.testing.CabildoProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar does before, or instead of, starting a server. */
@Tag(SharedServerSuite.OWN)
class StartIT {
  @TempDir Path folder;

  @Test
  void aBrokenBundleIsToldByFileAndLineAndTheCommandFails() throws IOException {
    Path bundle = Files.createDirectory(folder.resolve("cordoba"));
    Files.writeString(
        bundle.resolve("tenant.yaml"),
        """
        id: cordoba
        name: {es: Municipio de Córdoba, en: Municipality of Córdoba}
        timeZone: America/Mexico_Cty
        colour: red
        """);
    Files.writeString(
        bundle.resolve("offices.yaml"),
        "offices:\n  - slug: Alumbrado\n    name: {es: Alumbrado, en: Lighting}\n");

    CabildoProcess english = run("--validate-bundle", bundle.toString(), "--lang", "en");
    assertThat(english.awaitExit()).isEqualTo(1);
    assertThat(english.output())
        .contains(
            bundle
                + "/tenant.yaml:3: not-a-time-zone: there is no time zone “America/Mexico_Cty”. Did you mean “America/Mexico_City”?")
        .contains(bundle + "/tenant.yaml:4: unknown-key: ")
        .contains(bundle + "/offices.yaml:2: not-a-slug: ");

    CabildoProcess spanish = run("--validate-bundle", bundle.toString());
    assertThat(spanish.awaitExit()).isEqualTo(1);
    assertThat(spanish.output()).contains("tenant.yaml:3: not-a-time-zone: no existe");
  }

  @Test
  void aGoodBundlePasses() {
    CabildoProcess process = run("--validate-bundle", "../tenants/bundles/xalapa");
    assertThat(process.awaitExit()).as(process.output()).isZero();
  }

  @Test
  void aWrongSettingStopsTheStartInBothLanguagesBeforeAnythingIsTouched() {
    Path data = folder.resolve("data");
    CabildoProcess process =
        CabildoProcess.launchExactly(
            data, List.of("--port", "0"), Map.of("CABILDO_TABLE_MAX_ROW", "10"));
    assertThat(process.awaitExit()).isEqualTo(2);
    assertThat(process.output())
        .contains(
            "cabildo: no hay ningún ajuste CABILDO_TABLE_MAX_ROW. ¿Quiso decir CABILDO_TABLE_MAX_ROWS?")
        .contains(
            "cabildo: there is no setting CABILDO_TABLE_MAX_ROW. Did you mean CABILDO_TABLE_MAX_ROWS?");
    assertThat(data).doesNotExist();
  }

  private CabildoProcess run(String... arguments) {
    return CabildoProcess.launchExactly(folder.resolve("data"), List.of(arguments));
  }
}
