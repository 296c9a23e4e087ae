package org.cabildo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.cabildo.server.identity.BrowserCookies.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowserCookiesTest {
  private final BrowserCookies open = new BrowserCookies(Optional.of("http://localhost:8080"));
  private final BrowserCookies secure = new BrowserCookies(Optional.of("https://datos.example"));

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void byHttpsACookieIsForThisHostAlone(Purpose purpose) {
    NewCookie cookie = secure.keep(purpose, "x");
    assertThat(cookie.getName()).startsWith("__Host-cabildo-");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getPath()).isEqualTo("/");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void noScriptAndNoOtherSiteUsesACookie(Purpose purpose) {
    for (BrowserCookies cookies : new BrowserCookies[] {open, secure}) {
      NewCookie cookie = cookies.keep(purpose, "x");
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
      assertThat(cookies.forget(purpose).getMaxAge()).isZero();
    }
  }
}
