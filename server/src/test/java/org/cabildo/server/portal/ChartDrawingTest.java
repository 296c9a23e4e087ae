package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {
  @Test
  void allValuesOfAChartHaveAsManyDecimalsAsTheLargestBears() {
    assertThat(ChartDrawing.decimals(List.of(2_225_596_367.1, 3_037_442_682.0))).isZero();
    assertThat(ChartDrawing.decimals(List.of(-1_000.5, 0.5))).isZero();
    assertThat(ChartDrawing.decimals(List.of(70.0, 71.25))).isEqualTo(1);
    assertThat(ChartDrawing.decimals(List.of(0.5, 9.99))).isEqualTo(2);
    assertThat(ChartDrawing.decimals(List.of(3.0, 12.0))).isZero();
    assertThat(ChartDrawing.decimals(List.of())).isZero();
  }
}
