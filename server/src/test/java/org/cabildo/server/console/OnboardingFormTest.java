package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class OnboardingFormTest {
  private final Values sent =
      OnboardingForm.blank()
          .with("name", "Municipio de Zapopan")
          .with("description", "Lo que el municipio publica.")
          .with("place.name", "Zapopan")
          .with("place.code", "14120")
          .with("contactEmail", "datos@zapopan.example");

  @Test
  void aPlaceWithoutCoordinatesIsWhereItsStateIs() {
    Tenant.Place place = OnboardingForm.tenant(sent).place();
    assertThat(place.latitude()).isCloseTo(20.6, within(1.0));
    assertThat(place.longitude()).isCloseTo(-103.6, within(1.0));
  }

  @Test
  void coordinatesThatAreTypedCount() {
    Tenant.Place place = OnboardingForm.tenant(sent.with("coordinates", "20.72, -103.39")).place();
    assertThat(place.latitude()).isEqualTo(20.72);
    assertThat(place.longitude()).isEqualTo(-103.39);
  }

  @Test
  void coordinatesAreNeededWhereTheCountryIsNotKnown() {
    assertThatThrownBy(() -> OnboardingForm.tenant(sent.with("place.country", "PE")))
        .hasMessageContaining("coordinates")
        .hasMessageContaining("required");
  }

  @Test
  void aCodeThatIsNoneIsTold() {
    assertThatThrownBy(() -> OnboardingForm.tenant(sent.with("place.code", "14-120")))
        .hasMessageContaining("not-a-place-code");
  }

  @Test
  void anAddressThatIsTakenIsToldBesideItsField() {
    Problem told = OnboardingForm.problem(Problem.of(ErrorCode.CONFLICT).with("name", "zapopan"));
    assertThat(told.parameter("field")).hasValue("id");
    assertThat(told.parameter("reason")).hasValue("address-taken");
  }

  @Test
  void aPortalHasTheDomainThatIsTypedOrNone() {
    assertThat(OnboardingForm.tenant(sent).hosts()).isEmpty();
    assertThat(OnboardingForm.tenant(sent.with("domain", "Datos.Zapopan.example")).hosts())
        .containsExactly("datos.zapopan.example");
    assertThatThrownBy(() -> OnboardingForm.tenant(sent.with("domain", "https://zapopan.example/")))
        .hasMessageContaining("domain")
        .hasMessageContaining("not-a-host");
  }

  @Test
  void aDomainThatIsTakenIsToldBesideItsField() {
    Problem told =
        OnboardingForm.problem(
            Problem.of(ErrorCode.CONFLICT).with("name", "datos.zapopan.example"));
    assertThat(told.parameter("field")).hasValue("domain");
    assertThat(told.parameter("reason")).hasValue("taken");
    assertThat(told.parameter("value")).hasValue("datos.zapopan.example");
  }

  @Test
  void aDomainOfTheInstallationIsToldBesideItsField() {
    Problem told =
        OnboardingForm.problem(
            Problem.invalid("hosts", "installation-host").with("value", "datos.example.org"));
    assertThat(told.parameter("field")).hasValue("domain");
    assertThat(told.parameter("reason")).hasValue("installation-host");
    assertThat(told.parameter("value")).hasValue("datos.example.org");
  }
}
