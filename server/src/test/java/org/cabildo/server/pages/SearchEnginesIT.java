package org.cabildo.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cabildo.server.testing.BrowserForTests;
import org.cabildo.server.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What search engines, feed readers and caches find: one address, one page, described. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEnginesIT {
  private static final String DATASET = "/xalapa/datasets/alumbrado";
  private static final Pattern JSON_LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  private final BrowserContext context = BrowserForTests.get().newContext();
  private final APIRequestContext http = context.request();

  @BeforeAll
  void publish() {
    Exhibits.publish(http);
  }

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void aPageIsInThePortalsLanguageWhateverTheBrowserPrefers() {
    String spanish = get(DATASET, "es-MX").text();
    assertThat(spanish).contains("<html lang=\"es\">");
    assertThat(get(DATASET, "en-GB,en;q=0.9").text()).contains("<html lang=\"es\">");
    assertThat(get(DATASET + "?lang=en", "es-MX").text()).contains("<html lang=\"en\">");
    assertThat(get("/xalapa/nada", "en").text()).contains("<html lang=\"es\">");
    assertThat(get("/muestrario/about", "es").text()).contains("<html lang=\"en\">");
  }

  @Test
  void aProblemOfTheApiIsInTheLanguageOfTheProgram() throws Exception {
    assertThat(json("/api/v1/nada", "en").at("/title").asText()).isEqualTo("Not found");
    assertThat(json("/api/v1/nada", "es").at("/title").asText()).isEqualTo("No existe");
  }

  @Test
  void aDatasetIsDescribedInTheWordsOfSchemaOrg() throws Exception {
    Matcher script = JSON_LD.matcher(get(DATASET, "es").text());
    assertThat(script.find()).isTrue();
    JsonNode dataset = new ObjectMapper().readTree(script.group(1));
    assertThat(dataset.at("/@context").asText()).isEqualTo("https://schema.org/");
    assertThat(dataset.at("/@type").asText()).isEqualTo("Dataset");
    assertThat(dataset.at("/name").asText()).isEqualTo("Luminarias del alumbrado público");
    assertThat(dataset.at("/description").asText()).hasSizeBetween(50, 5000);
    assertThat(dataset.at("/url").asText()).endsWith(DATASET);
    assertThat(dataset.at("/license").asText()).startsWith("https://creativecommons.org/");
    assertThat(dataset.at("/temporalCoverage").asText()).isEqualTo("1996-01-01/2026-10-31");
    assertThat(Instant.parse(dataset.at("/dateModified").asText())).isBefore(Instant.now());
    assertThat(dataset.at("/creator/@type").asText()).isEqualTo("GovernmentOrganization");
    assertThat(dataset.at("/variableMeasured")).hasSize(8);
    for (JsonNode file : dataset.at("/distribution")) {
      URI address = URI.create(file.at("/contentUrl").asText());
      APIResponse answer = get(address.getPath(), "es");
      assertThat(answer.headers().get("content-type"))
          .startsWith(file.at("/encodingFormat").asText());
    }
  }

  @Test
  void everyPageOfASitemapAnswersAndIsItsOwnCanonicalAddress() throws Exception {
    List<String> sitemaps = texts(xml("/sitemap.xml"), "loc");
    assertThat(sitemaps).anyMatch(s -> s.endsWith("/xalapa/sitemap.xml"));
    List<String> pages = new ArrayList<>(texts(xml("/sitemap-federal.xml"), "loc"));
    assertThat(pages).anyMatch(p -> p.endsWith("/compare?dataset=alumbrado"));
    pages.addAll(texts(xml("/xalapa/sitemap.xml"), "loc"));
    assertThat(pages).anyMatch(p -> p.endsWith(DATASET)).anyMatch(p -> p.endsWith("/offices"));
    for (String page : pages) {
      APIResponse answer = get(page.replaceFirst("^http://[^/]+", ""), "es");
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.text())
          .as(page)
          .contains("<link rel=\"canonical\" href=\"" + page + "\">")
          .doesNotContain("noindex");
    }
  }

  @Test
  void robotsReadPagesAndFindTheSitemap() {
    assertThat(get("/robots.txt", "es").text())
        .contains("Disallow: /api/")
        .containsPattern("Sitemap: http://[^/]+/sitemap\\.xml");
    assertThat(get("/xalapa/robots.txt", "es").text()).contains("/xalapa/sitemap.xml");
  }

  @Test
  void theFeedNamesEveryVersionOnceWithItsDate() throws Exception {
    Element feed = xml("/xalapa/feed.atom").getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    List<String> ids = texts(feed.getOwnerDocument(), "id");
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(6);
    for (String entry : ids.subList(1, ids.size())) {
      assertThat(entry).matches("http://.+/xalapa/datasets/[a-z0-9-]+\\?version=[0-9]+");
    }
    assertThat(texts(feed.getOwnerDocument(), "updated"))
        .hasSize(ids.size())
        .allSatisfy(updated -> assertThat(Instant.parse(updated)).isBefore(Instant.now()));
  }

  @Test
  void aBrowserMayAskForTheFeedAndTheSitemapAsItAsksForPages() {
    for (String path : List.of("/xalapa/feed.atom", "/xalapa/sitemap.xml", "/sitemap.xml")) {
      APIResponse answer =
          http.get(
              address(path),
              RequestOptions.create()
                  .setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
      assertThat(answer.status()).as(path).isEqualTo(200);
    }
  }

  private APIResponse get(String path, String language) {
    return http.get(
        address(path),
        RequestOptions.create()
            .setHeader("Accept", "text/html,*/*;q=0.8")
            .setHeader("Accept-Language", language));
  }

  private JsonNode json(String path, String language) throws Exception {
    return new ObjectMapper().readTree(get(path, language).body());
  }

  private Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(get(path, "es").body()));
  }

  private static List<String> texts(Document document, String element) {
    NodeList found = document.getElementsByTagNameNS("*", element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }

  private static String address(String path) {
    return RunningServer.get().at(path).toString();
  }
}
