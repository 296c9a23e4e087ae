package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        "/xalapa/plan",
        "/xalapa/pages/acerca",
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

  @ParameterizedTest
  @ValueSource(strings = {"jalisco", "mar-del-plata", "puebla", "xalapa", "zapopan"})
  void theDemonstrationPromisesSomethingAndSaysWhoAnswers(String tenant) {
    assertThat(client.get("/" + tenant + "/plan", HTML).text())
        .contains("Debía publicarse a más tardar el", "Datos sintéticos de demostración");
    JsonNode plan = client.get("/api/v1/tenants/" + tenant + "/commitments").json();
    assertThat(plan.at("/figures/late").asInt()).as(plan.toString()).isPositive();
    assertThat(plan.at("/figures/published").asInt()).isGreaterThan(1);
    assertThat(client.get("/" + tenant + "/", HTML).text())
        .contains("href=\"/" + tenant + "/pages/acerca\"", "href=\"/" + tenant + "/plan\"");
    assertThat(client.get("/" + tenant + "/pages/acerca", HTML).text())
        .contains("<strong>demostración</strong>", "href=\"/" + tenant + "/offices/");
    assertThat(client.get("/" + tenant + "/pages/acerca?lang=en", HTML).text())
        .contains("Who answers and how to ask", "<strong>demonstration</strong>");
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
