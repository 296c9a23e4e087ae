package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/console/", "/console/tenants/xalapa/people?after=x&lang=en", "/console/a%20b"})
  void aPageOfTheConsoleIsKept(String to) {
    assertThat(ReturnAddress.checked(Optional.of(to))).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//console/",
        "https://evil.example/console/",
        "/console//evil.example",
        "/console/../api",
        "/console/\\evil.example",
        "/console/\r\nSet-Cookie: x=y",
        "/console/@evil.example",
        "/console/sign-in",
        "/console/sign-out"
      })
  void everythingElseIsTheFirstPage(String to) {
    assertThat(ReturnAddress.checked(Optional.of(to))).isEqualTo("/console/");
  }

  @Test
  void thePageOfAFormIsCarriedWithoutItsHost() {
    assertThat(ReturnAddress.page(Optional.of("https://datos.example/console/tenants/a/b?c=d")))
        .hasValue("%2Fconsole%2Ftenants%2Fa%2Fb%3Fc%3Dd");
    assertThat(ReturnAddress.page(Optional.of("https://datos.example/ /"))).isEmpty();
    assertThat(ReturnAddress.page(Optional.empty())).isEmpty();
  }

  @Test
  void nothingAskedIsTheFirstPage() {
    assertThat(ReturnAddress.checked(Optional.empty())).isEqualTo("/console/");
  }
}
