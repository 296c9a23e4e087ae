package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page answers, complete without JavaScript, in both languages, and leads to no dead end. */
class PortalIT {
  private static final String[] HTML = {"Accept", "text/html"};
  private final Client client = new Client();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=escuela",
        "/compare?dataset=alumbrado",
        "/xalapa/",
        "/xalapa/datasets?q=luminarias",
        "/xalapa/datasets/alumbrado",
        "/xalapa/offices",
        "/xalapa/offices/alumbrado",
        "/xalapa/about",
        "/xalapa/developers",
        "/developers",
        "/jalisco/",
        "/zapopan/",
        "/puebla/",
        "/mar-del-plata/"
      })
  void aPageIsCompleteInBothLanguages(String path) {
    for (String language : new String[] {"es", "en"}) {
      String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
      Client.Answer page = client.get(address, HTML);
      assertThat(page.status()).as(address).isEqualTo(200);
      assertThat(page.text())
          .as(address)
          .contains("lang=\"" + language)
          .contains("<h1")
          .contains("rel=\"canonical\"")
          .doesNotContain("???");
    }
  }

  @Test
  void anUnknownPortalAndAnUnknownPageAreToldInWords() {
    assertThat(client.get("/nadie/", HTML).status()).isEqualTo(404);
    assertThat(client.get("/xalapa/datasets/nada", HTML).status()).isEqualTo(404);
    assertThat(client.get("/nadie/", HTML).text()).doesNotContain("Payara");
  }

  @Test
  void searchEnginesAndFeedReadersAreServed() {
    assertThat(client.get("/xalapa/datasets/alumbrado", HTML).text())
        .contains("application/ld+json")
        .contains("schema.org");
    assertThat(client.get("/xalapa/feed.atom").text()).contains("<entry>");
    assertThat(client.get("/sitemap.xml").text()).contains("/xalapa/sitemap.xml");
    assertThat(client.get("/robots.txt").text()).contains("Sitemap:");
  }
}
