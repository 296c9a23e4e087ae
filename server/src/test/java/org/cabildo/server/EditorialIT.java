package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that a portal writes, from the draft to what everybody reads. */
class EditorialIT {
  private static final String PAGES = "/api/v1/tenants/zapopan/pages";
  private static final String POLICY = "Content-Security-Policy";
  private final Client client = new Client();
  private final String editor = client.bearer("zapopan", "editor");

  @Test
  void aDraftLeavesNoTraceAndWhatIsPublishedIsReadAndListedAtOnce() {
    send("PUT", PAGES + "/condiciones-propias", body("draft"), 200);
    List<String> everywhere =
        List.of(PAGES, "/zapopan/", "/zapopan/about", "/zapopan/sitemap.xml", "/zapopan/datasets");
    for (String path : everywhere) {
      assertThat(client.get(path).text())
          .as(path)
          .doesNotContain("condiciones-propias", "Condiciones propias");
    }
    assertThat(client.get(PAGES + "/condiciones-propias").status()).isEqualTo(404);
    for (String[] headers : new String[][] {{}, {"Authorization", editor}}) {
      assertThat(client.get("/zapopan/pages/condiciones-propias", headers).status()).isEqualTo(404);
    }
    assertThat(client.get(PAGES, "Authorization", editor).text()).contains("condiciones-propias");
    assertThat(
            client
                .get(PAGES + "/condiciones-propias", "Authorization", editor)
                .json()
                .at("/state")
                .asText())
        .isEqualTo("draft");

    send("PUT", PAGES + "/condiciones-propias", body("published"), 200);
    Client.Answer page = client.get("/zapopan/pages/condiciones-propias");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("<h1 lang=\"es\">Condiciones propias</h1>", "<h2>Para qué</h2>")
        .contains("<a href=\"/zapopan/datasets\">datos</a>")
        .contains("content=\"Se usan con buena fe.\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(client.get("/zapopan/pages/condiciones-propias?lang=en").text())
        .contains("<h1 lang=\"en\">Terms of use</h1>")
        .contains("<div class=\"written\" lang=\"es\">", "href=\"/zapopan/datasets?lang&#61;en\"");
    assertThat(page.headers().firstValue(POLICY).orElse(""))
        .contains("img-src 'self' data: https://www.zapopan.example;");
    assertThat(client.get("/zapopan/about").headers().firstValue(POLICY).orElse(""))
        .contains("img-src 'self' data:;");
    assertThat(client.get("/zapopan/about").text())
        .contains("href=\"/zapopan/pages/condiciones-propias\"");
    assertThat(client.get("/zapopan/sitemap.xml").text())
        .contains("/zapopan/pages/condiciones-propias<");
    assertThat(client.get("/xalapa/about").text()).doesNotContain("/pages/condiciones-propias");

    send("DELETE", PAGES + "/condiciones-propias", "", 204);
    send("DELETE", PAGES + "/condiciones-propias", "", 204);
    assertThat(client.get("/zapopan/pages/condiciones-propias").status()).isEqualTo(404);
    assertThat(client.get("/zapopan/about").text()).doesNotContain("/pages/condiciones-propias");
  }

  @Test
  void pagesStandInTheirOrder() {
    send(
        "PUT",
        PAGES + "/zeta",
        body("published").replace("\"position\":20", "\"position\":1"),
        200);
    send("PUT", PAGES + "/alfa", body("published"), 200);
    String footer = client.get("/zapopan/about").text();
    assertThat(footer.indexOf("/pages/zeta"))
        .isPositive()
        .isLessThan(footer.indexOf("/pages/alfa"));
    assertThat(client.get(PAGES).json().at("/pages/0/slug").asText()).isEqualTo("zeta");
    send("DELETE", PAGES + "/zeta", "", 204);
    send("DELETE", PAGES + "/alfa", "", 204);
  }

  @Test
  void everyMistakeSaysWhatIsWrong() {
    assertThat(send("PUT", PAGES + "/Mal", body("draft"), 400).text()).contains("slug");
    assertThat(send("PUT", PAGES + "/mal", body("borrador"), 400).text())
        .contains("draft, published");
    assertThat(send("PUT", PAGES + "/mal", "{\"title\":\"Mal\"}", 400).text()).contains("body");
    assertThat(
            send(
                    "PUT",
                    PAGES + "/mal",
                    "{\"title\":\"Mal\",\"body\":\"" + "x".repeat(50_001) + "\"}",
                    400)
                .text())
        .contains("50000");
    assertThat(
            client
                .send(
                    "PUT",
                    PAGES + "/mal",
                    body("draft"),
                    "Authorization",
                    client.bearer("zapopan", "publisher"),
                    "Content-Type",
                    "application/json")
                .status())
        .isEqualTo(403);
  }

  private static String body(String state) {
    return """
    {"title":"Condiciones propias","state":"%s","position":20,
     "body":"# Para qué\\n\\nSe usan con buena fe. Los [datos](/datasets) son de todos.\\n\\n\
    ![a](https://www.zapopan.example/a.png)\\n\\n<script>alert(1)</script>",
     "translations":{"en":{"title":"Terms of use"}}}
    """
        .formatted(state);
  }

  private Client.Answer send(String method, String path, String body, int status) {
    Client.Answer answer =
        client.send(
            method, path, body, "Authorization", editor, "Content-Type", "application/json");
    assertThat(answer.status()).as(method + " " + path + " " + answer.text()).isEqualTo(status);
    return answer;
  }
}
