package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.InstallationHosts;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class OnboardingTest {
  @SuppressWarnings("NullAway") // only names are checked
  private final Onboarding onboarding =
      new Onboarding(
          null,
          null,
          null,
          null,
          new InstallationHosts(
              Optional.of("https://datos.example.org"), Optional.of("www.example.org")));

  @Test
  void noPortalTakesTheFrontDoorOfTheInstallation() {
    assertThatCode(() -> onboarding.check(tenant("datos.xalapa.example")))
        .doesNotThrowAnyException();
    for (String host : List.of("datos.example.org", "www.example.org")) {
      Problem problem = catchThrowableOfType(Problem.class, () -> onboarding.check(tenant(host)));
      assertThat(problem.parameter("field")).hasValue("hosts");
      assertThat(problem.detail(Locale.forLanguageTag("es"))).contains(host, "la instalación");
    }
  }

  private static Tenant tenant(String host) {
    return new Tenant(
        new TenantId("xalapa"),
        new LocalText("Municipio de Xalapa"),
        new Tenant.Place("MX", "30087", "Xalapa", Tenant.Level.MUNICIPALITY, 19.54, -96.91),
        new LocalText("Lo que el municipio publica."),
        "datos@xalapa.example",
        ZoneId.of("America/Mexico_City"),
        List.of("es"),
        "CC-BY-4.0",
        new Tenant.Theme("#235b4e", "system"),
        Optional.empty(),
        List.of(host),
        List.of(),
        false,
        Instant.EPOCH);
  }
}
