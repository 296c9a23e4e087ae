package org.cabildo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cabildo.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @Test
  void aHostNameIsOneInAsciiAndLowerCase() {
    assertThat(HostName.checked("host", "datos.xalapa.gob.mx")).isEqualTo("datos.xalapa.gob.mx");
    assertThat(HostName.checked("host", " Datos.Xalapa.GOB.MX ")).isEqualTo("datos.xalapa.gob.mx");
    assertThat(HostName.checked("host", "año.example")).isEqualTo("xn--ao-zja.example");
    assertThat(HostName.checked("host", "a1.xn--p1ai")).isEqualTo("a1.xn--p1ai");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "xalapa",
        ".example",
        "a..example",
        "datos.example.",
        "-a.example",
        "a-.example",
        "a_b.example",
        "*.example",
        "a b.example",
        "127.0.0.1",
        "1.2.3.4.5",
        "0x7f.1",
        "[::1]",
        "datos.example:80",
        "datos.example/x",
        "http://datos.example",
        "user@datos.example",
        "datos.example#",
        "datos.example\n.gob.mx",
        "datos.example\0"
      })
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> HostName.checked("host", text)).isInstanceOf(Problem.class);
  }

  @Test
  void itHasALength() {
    String label = "a".repeat(63);
    assertThat(HostName.checked("host", label + "." + label + ".example")).startsWith("aaa");
    assertThatThrownBy(() -> HostName.checked("host", "a" + label + ".example"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(
            () -> HostName.checked("host", (label + ".").repeat(4).substring(0, 252) + ".mx"))
        .isInstanceOf(Problem.class);
  }
}
