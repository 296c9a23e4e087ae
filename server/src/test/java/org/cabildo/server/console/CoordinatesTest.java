package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20.72, -103.39",
        "20.72,-103.39",
        " 20.72 -103.39 ",
        "20.72; -103.39",
        "20.72° N, 103.39° O",
        "20.72° n, 103.39° w",
        "20°43′12″N 103°23′24″O",
        "20°43'12\"N, 103°23'24\"W",
        "20° 43.2' N, 103° 23.4' O",
      })
  void aPointIsUnderstoodAsPeopleCopyIt(String text) {
    Coordinates point = Coordinates.of(text).orElseThrow();
    assertThat(point.latitude()).isCloseTo(20.72, within(1e-9));
    assertThat(point.longitude()).isCloseTo(-103.39, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Zapopan", "20.72", "-103.39, 20.72", "20,72, -103,39", "91, 0"})
  void whatIsNoPointIsNone(String text) {
    assertThat(Coordinates.of(text)).isEmpty();
  }
}
