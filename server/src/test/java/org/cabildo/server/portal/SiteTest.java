package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;

/** One address is one page in one language; the others are one link away. */
class SiteTest {
  private static final String PAGE = "http://localhost:8080/xalapa/datasets/alumbrado";
  private static final Site.Head HEAD =
      new Site.Head("Alumbrado", "Una frase.", "/datasets/alumbrado", "dataset");

  @Test
  void inTheFirstLanguageNoAddressNamesIt() {
    Frame frame = frame(Samples.xalapa(), "es", Map.of());
    assertThat(frame.canonical()).isEqualTo(PAGE);
    assertThat(frame.navigation()).allMatch(item -> !item.href().contains("lang="));
    assertThat(frame.search().language()).isEmpty();
  }

  @Test
  void inAnotherLanguageEveryLinkKeepsIt() {
    Frame frame = frame(Samples.xalapa(), "en", Map.of("lang", List.of("en")));
    assertThat(frame.canonical()).isEqualTo(PAGE + "?lang=en");
    assertThat(frame.navigation()).allMatch(item -> item.href().endsWith("?lang=en"));
    assertThat(frame.brand().href()).isEqualTo("/xalapa/?lang=en");
    assertThat(frame.feed()).hasValue("http://localhost:8080/xalapa/feed.atom?lang=en");
    assertThat(frame.search().language()).hasValue("en");
  }

  @Test
  void everyLanguageNamesAllOthersAndTheFirstIsTheDefault() {
    for (String language : List.of("es", "en")) {
      assertThat(frame(Samples.xalapa(), language, Map.of()).alternates())
          .containsExactly(
              new Frame.Alternate("es", PAGE),
              new Frame.Alternate("en", PAGE + "?lang=en"),
              new Frame.Alternate("x-default", PAGE));
    }
  }

  @Test
  void theSwitchKeepsTheQuery() {
    Map<String, List<String>> query =
        Map.of("q", List.of("luz & agua"), "theme", List.of("ciudad"));
    assertThat(hrefs(frame(Samples.xalapa(), "es", query)))
        .allMatch(href -> href.contains("q=luz+%26+agua") && href.contains("theme=ciudad"))
        .satisfiesExactly(
            spanish -> assertThat(spanish).doesNotContain("lang="),
            english -> assertThat(english).contains("lang=en"));
  }

  @Test
  void aPortalWhoseFirstLanguageIsEnglishIsTheOtherWayRound() {
    Tenant tenant = speaking("en", "es");
    assertThat(frame(tenant, "en", Map.of()).canonical()).isEqualTo(PAGE);
    assertThat(frame(tenant, "es", Map.of()).canonical()).isEqualTo(PAGE + "?lang=es");
    assertThat(frame(tenant, "es", Map.of()).navigation())
        .allMatch(item -> item.href().endsWith("?lang=es"));
  }

  @Test
  void aPortalOfOneLanguageOffersNoOther() {
    Frame frame = frame(speaking("es"), "es", Map.of());
    assertThat(frame.languages()).hasSize(1);
    assertThat(frame.alternates())
        .extracting(Frame.Alternate::language)
        .containsExactly("es", "x-default");
  }

  @Test
  void aPageOfFiltersIsNotForSearchEnginesButAnotherLanguageIs() {
    assertThat(frame(Samples.xalapa(), "en", Map.of("lang", List.of("en"))).indexed()).isTrue();
    assertThat(frame(Samples.xalapa(), "es", Map.of("q", List.of("luz"))).indexed()).isFalse();
  }

  private static Frame frame(Tenant tenant, String language, Map<String, List<String>> query) {
    return Samples.site(Optional.of(tenant), language, query).frame(HEAD);
  }

  private static List<String> hrefs(Frame frame) {
    return frame.languages().stream().map(Frame.Item::href).toList();
  }

  private static Tenant speaking(String... languages) {
    Tenant x = Samples.xalapa();
    return new Tenant(
        x.id(),
        x.name(),
        x.place(),
        x.description(),
        x.contactEmail(),
        x.zone(),
        List.of(languages),
        x.license(),
        x.theme(),
        x.logo(),
        x.hosts(),
        x.links(),
        x.synthetic(),
        x.since());
  }
}
