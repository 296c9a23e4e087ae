package org.cabildo.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostSettingsTest {
  @Test
  void theNamesOfTheInstallationAreNobodys() {
    HostSettings settings =
        new HostSettings(
            10, 14, Optional.of("https://Datos.example.org/"), Optional.of("a.example, B.example"));
    assertThat(settings.isOwn("datos.example.org")).isTrue();
    assertThat(settings.isOwn("a.example")).isTrue();
    assertThat(settings.isOwn("b.example")).isTrue();
    assertThat(settings.isOwn("x.datos.example.org")).isFalse();
    assertThat(new HostSettings(0, 1, Optional.empty(), Optional.empty()).isOwn("a.example"))
        .isFalse();
  }

  @Test
  void limitsAreSensible() {
    assertThatThrownBy(() -> new HostSettings(-1, 14, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HostSettings(10, 0, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
