package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.cabildo.tenancy.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsDeskTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "datos.ejemplo.gob.mx",
        " Datos.Ejemplo.gob.mx/ ",
        "https://datos.ejemplo.gob.mx/",
        "HTTP://DATOS.EJEMPLO.GOB.MX"
      })
  void theAddressOfASiteNamesItsHost(String typed) {
    assertThat(HostName.checked("host", HostsDesk.typed(Values.none().with("host", typed))))
        .isEqualTo("datos.ejemplo.gob.mx");
  }

  @Test
  void whatIsMoreThanAHostStays() {
    assertThat(HostsDesk.typed(Values.none().with("host", "https://ejemplo.gob.mx/datos")))
        .isEqualTo("ejemplo.gob.mx/datos");
  }
}
