package org.cabildo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class TenantCheckTest {
  private static final Tenant.Place XALAPA =
      new Tenant.Place("MX", "30087", "Xalapa", Tenant.Level.MUNICIPALITY, 19.54, -96.91);

  @Test
  void aProfileThatSaysAllIsTaken() {
    assertThatCode(() -> TenantCheck.check(profile(XALAPA, List.of("en", "es"), "#235b4e")))
        .doesNotThrowAnyException();
  }

  @Test
  void aPlaceIsOneOfTheWorld() {
    refused("place.country", place("XX", "30087", 19.54));
    refused("place.country", place("mx", "30087", 19.54));
    refused("place.code", place("MX", "30-087", 19.54));
    refused("place.latitude", place("MX", "30087", 91));
    refused("place.latitude", place("MX", "30087", Double.NaN));
  }

  @Test
  void aPortalSpeaksEachLanguageOnce() {
    refused("languages", profile(XALAPA, List.of(), "#235b4e"));
    refused("languages", profile(XALAPA, List.of("es", "es"), "#235b4e"));
    refused("languages", profile(XALAPA, List.of("fr"), "#235b4e"));
  }

  @Test
  void aColorIsOne() {
    refused("theme.seed", profile(XALAPA, List.of("es"), "red;} body{display:none"));
  }

  @Test
  void aLinkHasATextAndAnAddressOfTheWebThatTellsNoPassword() {
    refused("links.1.label", linking(link("Sitio", "https://a.example"), link(" ", "https://b")));
    for (String href :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example/",
            "/aqui",
            "mailto:a@a.example",
            "https:///aqui",
            "https://ana:clave@a.example/",
            "https://a.example/" + "a".repeat(2_000))) {
      refused("links.0.href", linking(link("Sitio", href)));
    }
    refused("links", linking(Collections.nCopies(21, link("Sitio", "https://a.example"))));
    assertThatCode(() -> TenantCheck.check(linking(link("Sitio", "http://a.example:8080/x?y"))))
        .doesNotThrowAnyException();
  }

  private static Tenant.Link link(String label, String href) {
    return new Tenant.Link(new LocalText(label), URI.create(href));
  }

  private static Profile linking(Tenant.Link... links) {
    return linking(List.of(links));
  }

  private static Profile linking(List<Tenant.Link> links) {
    Profile plain = profile(XALAPA, List.of("es"), "#235b4e");
    return new Profile(
        plain.name(),
        plain.place(),
        plain.description(),
        plain.contactEmail(),
        plain.zone(),
        plain.languages(),
        plain.license(),
        plain.theme(),
        links);
  }

  private static void refused(String field, Tenant.Place place) {
    refused(field, profile(place, List.of("es"), "#235b4e"));
  }

  private static void refused(String field, Profile profile) {
    Problem problem = catchThrowableOfType(Problem.class, () -> TenantCheck.check(profile));
    assertThat(problem.parameter("field")).hasValue(field);
  }

  private static Tenant.Place place(String country, String code, double latitude) {
    return new Tenant.Place(country, code, "Xalapa", Tenant.Level.MUNICIPALITY, latitude, -96.91);
  }

  private static Profile profile(Tenant.Place place, List<String> languages, String seed) {
    return new Profile(
        new LocalText("Municipio de Xalapa", "Municipality of Xalapa"),
        place,
        new LocalText("Lo que el municipio publica."),
        "datos@xalapa.example",
        ZoneId.of("America/Mexico_City"),
        languages,
        "CC-BY-4.0",
        new Tenant.Theme(seed, "system"),
        List.of());
  }
}
