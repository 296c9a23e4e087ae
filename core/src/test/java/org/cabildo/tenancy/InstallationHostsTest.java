package org.cabildo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallationHostsTest {
  @Test
  void theNamesOfTheInstallationAreNobodys() {
    InstallationHosts installation =
        new InstallationHosts(
            Optional.of("https://Datos.example.org/"), Optional.of("a.example, B.example"));
    assertThat(installation.have("datos.example.org")).isTrue();
    assertThat(installation.have("a.example")).isTrue();
    assertThat(installation.have("b.example")).isTrue();
    assertThat(installation.have("x.datos.example.org")).isFalse();
    assertThat(new InstallationHosts(Optional.empty(), Optional.empty()).have("a.example"))
        .isFalse();
  }
}
