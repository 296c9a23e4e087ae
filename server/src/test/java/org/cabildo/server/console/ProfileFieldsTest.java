package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.problem.Problem;
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
          new Tenant.Theme("#235b4e", "serif"),
          List.of(
              new Tenant.Link(
                  new LocalText("Ayuntamiento", "City hall"),
                  URI.create("https://xalapa.example/")),
              new Tenant.Link(new LocalText("Congreso"), URI.create("https://congreso.example/"))));

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

  @Test
  void aLineOfLinksThatIsEmptiedIsALinkLessAndTheNextTakesItsNumber() {
    Values emptied =
        ProfileFields.of(profile)
            .with("links.0.label", " ")
            .with("links.0.labelEn", "")
            .with("links.0.href", "")
            .with("links.3.label", "Cabildo")
            .with("links.3.href", "cabildo example");
    Values closed = LinkFields.closedUp(emptied);
    assertThat(closed.typed("links.0.label")).isEqualTo("Congreso");
    assertThat(closed.typed("links.1.label")).isEqualTo("Cabildo");
    assertThat(closed.typed("links.3.label")).isEmpty();
    Problem problem = catchThrowableOfType(Problem.class, () -> ProfileFields.profile(closed));
    FormView form = ProfileForm.view(DESK, closed, Optional.of(problem));
    assertThat(form.mistakes())
        .extracting(FieldView::label)
        .containsExactly("Dirección del enlace 2");
    assertThat(ProfileFields.profile(closed.with("links.1.href", "https://c.example/")).links())
        .extracting(link -> link.label().es())
        .containsExactly("Congreso", "Cabildo");
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
