package org.cabildo.hosting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HostSettingsTest {
  @Test
  void limitsAreSensible() {
    assertThatThrownBy(() -> new HostSettings(-1, 14)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HostSettings(10, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
