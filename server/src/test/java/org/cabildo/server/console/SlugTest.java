package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Obras públicas|obras-publicas",
        "  Año 2024: árboles (ñ)  |ano-2024-arboles-n",
        "3 de mayo|de-mayo",
        "Dirección de Alumbrado|direccion-de-al"
      })
  void aNameBecomesShort(String name, String slug) {
    assertThat(Slug.of(name, slug.endsWith("-al") ? 15 : 40)).isEqualTo(slug);
  }
}
