package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results, filters and how to take them away. */
class SearchPageTest {
  @Test
  void aFilterThatLeavesNothingCanStillBeTakenAway() {
    SearchView page =
        SearchPage.view(
            site(Map.of("q", List.of("luz"), "theme", List.of("ciudad"))),
            Samples.nothing(),
            Samples.themes());
    assertThat(page.facets()).isEmpty();
    assertThat(page.chosen()).containsExactly(new Link("Tema: ciudad", "/xalapa/datasets?q=luz"));
    assertThat(page.clear()).isEqualTo("/xalapa/datasets?q=luz");
  }

  @Test
  void aChosenFacetIsNamedAndTakingItAwayKeepsTheRest() {
    SearchView page =
        SearchPage.view(
            site(Map.of("theme", List.of("ciudad"), "sort", List.of("title"))),
            Samples.result(Samples.summaries()),
            List.of());
    assertThat(page.chosen())
        .containsExactly(new Link("Ciudad y servicios", "/xalapa/datasets?sort=title"));
    assertThat(page.facets().get(0).options().get(0).chosen()).isTrue();
  }

  @Test
  void whatIsShownIsCountedAndFewResultsAreNotARange() {
    Site site = site(Map.of());
    assertThat(SearchPage.range(site, 2, 20, 45)).isEqualTo("21–40 de 45");
    assertThat(SearchPage.range(site, 1, 1, 1)).isEqualTo("1\u00a0resultado");
    assertThat(SearchPage.range(site, 1, 6, 6)).isEqualTo("6\u00a0resultados");
    assertThat(SearchPage.range(site, 1, 0, 0)).isEmpty();
  }

  private static Site site(Map<String, List<String>> query) {
    return Samples.site(Optional.of(Samples.xalapa()), "es", query);
  }
}
