package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.catalog.DatasetSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is text on every page, never markup, whatever they write. */
class HostileTextTest {
  /** A tag as a browser reads it, its attributes in the second group. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?[a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s\"'>=/]+"
              + "(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?)*)\\s*/?>");

  private static final Pattern VALUE = Pattern.compile("=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)");
  private static final Pattern JSON_LD =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "</title><script>evil()</script>",
        "\" onmouseover=\"evil()",
        "' onfocus='evil()",
        "<img src=x onerror=evil()>",
        "]]><svg onload=evil()>",
        "</script><!--<script>evil()",
        "${evil} $unsafe{evil} {{evil}} @if(evil)",
        "\u202eevil\u202c مرحبا",
        "👩🏽‍🚒 emoji 🇲🇽",
        "&lt;b&gt; &amp; ya escapado"
      })
  void whateverATitleSaysThePageHasTheSameTags(String title) throws Exception {
    List<String> innocent = pages("Título");
    List<String> hostile = pages(title);
    for (int i = 0; i < innocent.size(); i++) {
      assertThat(skeleton(hostile.get(i))).as(title).isEqualTo(skeleton(innocent.get(i)));
      assertThat(hostile.get(i)).contains(escaped(title));
    }
    assertThat(jsonLd(dataset(title)).at("/name").asText()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 300, 5000})
  void aTitleOfAnyLengthIsWhole(int length) {
    String title = "á".repeat(length);
    assertThat(dataset(title)).contains("<h1 lang=\"es\">" + title + "</h1>");
  }

  private static List<String> pages(String title) {
    List<String> pages = new ArrayList<>();
    List<DatasetSummary> found =
        List.of(Samples.summary("alumbrado", title, title, 12, 90), Samples.summaries().get(1));
    for (String language : List.of("es", "en")) {
      Site site =
          Samples.site(Optional.of(Samples.xalapa()), language, Map.of("q", List.of(title)));
      pages.add(dataset(site, title));
      pages.add(
          Templates.render(
              "home",
              HomePage.view(
                  site,
                  Optional.of(Samples.figures(Samples.xalapa())),
                  found,
                  found,
                  Samples.themes(),
                  Samples.offices(),
                  Samples.plan(title).figures())));
      pages.add(Templates.render("plan", PlanPage.view(site, Samples.plan(title))));
      pages.add(
          Templates.render("search", SearchPage.view(site, Samples.result(found), List.of())));
      pages.add(
          Templates.render(
              "office",
              OfficePage.view(site, Samples.office("alumbrado", title), Samples.result(found))));
    }
    return pages;
  }

  private static String dataset(String title) {
    return dataset(Samples.site(Optional.of(Samples.xalapa()), "es", Map.of()), title);
  }

  private static String dataset(Site site, String title) {
    return Templates.render("dataset", SamplePages.dataset(site, Samples.dataset(title, title)));
  }

  private static JsonNode jsonLd(String page) throws Exception {
    Matcher script = JSON_LD.matcher(page);
    assertThat(script.find()).isTrue();
    return new ObjectMapper().readTree(script.group(1));
  }

  /** Every tag with the names of its attributes, in order. */
  private static List<String> skeleton(String page) {
    return TAG.matcher(page)
        .results()
        .map(tag -> tag.group(1) + VALUE.matcher(tag.group(2)).replaceAll(""))
        .toList();
  }

  /** As text between tags. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
