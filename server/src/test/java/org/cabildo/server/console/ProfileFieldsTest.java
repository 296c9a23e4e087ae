package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class ProfileFieldsTest {
  private static final Desk DESK =
      new Desk(
          Optional.empty(),
          Optional.empty(),
          Caller.anonymous(),
          "",
          Locale.forLanguageTag("es"),
          "/console/",
          List.of());
  private final Profile profile =
      new Profile(
          new LocalText("Municipio de Xalapa", "Municipality of Xalapa"),
          new Tenant.Place("MX", "30087", "Xalapa", Tenant.Level.MUNICIPALITY, 0.00004, -96.9102),
          new LocalText("Lo que se publica.\n\nY para qué.", "What is published."),
          "datos@xalapa.example",
          ZoneId.of("America/Buenos_Aires"),
          List.of("en", "es"),
          "CC0-1.0",
          new Tenant.Theme("#235b4e", "serif"));

  @Test
  void countriesStandInTheAlphabetOfTheLanguage() {
    assertThat(ProfileFields.countries(Locale.forLanguageTag("es")).values())
        .containsSubsequence("Bélgica", "Bolivia", "Mauricio", "México", "Mónaco", "Mozambique");
    assertThat(ProfileFields.countries(Locale.ENGLISH).keySet()).containsSubsequence("CI", "HR");
  }

  @Test
  void aFormThatIsSentAsItWasShownChangesNothing() {
    assertThat(ProfileFields.profile(ProfileFields.of(profile))).isEqualTo(profile);
  }

  @Test
  void whatIsNotAmongTheUsualStaysChosen() {
    FormView form = ProfileForm.view(DESK, ProfileFields.of(profile), Optional.empty());
    assertThat(chosen(form, "timeZone")).containsExactly("America/Buenos_Aires");
    assertThat(chosen(form, "languages")).containsExactly("en", "es");
  }

  private static List<String> chosen(FormView form, String name) {
    return form.parts().stream()
        .flatMap(part -> part.fields().stream())
        .filter(field -> field.name().equals(name))
        .flatMap(field -> field.choices().stream())
        .filter(FieldView.Choice::chosen)
        .map(FieldView.Choice::value)
        .toList();
  }
}
