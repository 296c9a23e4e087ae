package org.cabildo.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.cabildo.server.testing.RunningServer;

/**
 * Portals that the demonstration does not have: one that has just opened, and one in yellow with
 * long, foreign and hostile words in everything.
 */
final class Exhibits {
  /** A portal where nothing is published. */
  static final String EMPTY = "pueblo-nuevo";

  /** A dataset with columns and no rows. */
  static final String WITHOUT_ROWS = "/muestrario/datasets/sin-filas";

  /** A dataset whose every word tries to break the page. */
  static final String HOSTILE = "/muestrario/datasets/hostil";

  /** A plan with a commitment of every kind. */
  static final String PLAN = "/muestrario/plan";

  /** A page with everything that Markdown has. */
  static final String WRITTEN = "/muestrario/pages/participar";

  /** A page that tries to be more than text. */
  static final String WRITTEN_HOSTILE = "/muestrario/pages/hostil";

  private static final String PORTALS = "/api/v1/tenants";
  private static final String HOSTILE_CSV =
      """
      id;<b>texto</b>;columna_con_un_nombre_larguísimo_que_nadie_debería_poner_pero_alguien_pone;monto;día
      1;"<script>document.title='roto'</script>";%s;-1234567890,55;29/02/2024
      2;"مرحبا بالعالم";👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒;0,1;
      3;=HYPERLINK("http://example.org");;;01/01/1900
      """
          .formatted("Supercalifragilístico".repeat(12));

  private final APIRequestContext http;
  private String credential = RunningServer.get().administratorAuthorization();

  private Exhibits(APIRequestContext http) {
    this.http = http;
  }

  /** Publishes what is not there yet. */
  static void publish(APIRequestContext http) {
    Exhibits exhibits = new Exhibits(http);
    if (exhibits.status(PORTALS + "/muestrario") == 404) {
      exhibits.portals();
      exhibits.credential = exhibits.token();
      exhibits.datasets();
    }
  }

  private void portals() {
    post(
        PORTALS,
        """
        {"id":"%s","name":"Municipio de Pueblo Nuevo","description":"Un portal que acaba de abrir.",
         "place":{"country":"MX","code":"10023","name":"Pueblo Nuevo","level":"municipality",
                  "latitude":23.38,"longitude":-105.36},
         "contactEmail":"datos@pueblo-nuevo.example","timeZone":"America/Mazatlan",
         "theme":{"seed":"#ffffff","fonts":"slab"}}
        """
            .formatted(EMPTY));
    post(
        PORTALS,
        """
        {"id":"muestrario",
         "name":"Municipio Libre y Soberano de San Bartolomé de los Llanos y Parangaricutirimícuaro",
         "description":"Textos \\"largos\\" & <b>hostiles</b>.",
         "place":{"country":"AR","code":"06357","name":"Parangaricutirimícuaro","level":"other",
                  "latitude":-37.99,"longitude":-57.55},
         "contactEmail":"una.direccion.de.correo.muy.larga.para.un.telefono@parangaricutirimicuaro.example",
         "timeZone":"America/Argentina/Buenos_Aires","languages":["en","es"],
         "theme":{"seed":"#ffff00","fonts":"serif"},
         "links":[{"label":"Sitio <i>oficial</i>","href":"https://example.org/"}]}
        """);
  }

  private void datasets() {
    put(
        PORTALS + "/muestrario/offices/oficina",
        "application/json",
        """
        {"name":"Subsecretaría de Coordinación Interinstitucional y Seguimiento Transversal de Programas",
         "description":"\\u202eأمن \\u202c & \\"comillas\\" <script>alert(1)</script>",
         "email":"oficina@muestrario.example"}
        """);
    dataset(
        "sin-filas",
        """
        "title":"Sin filas todavía","description":"Solo encabezados."
        """);
    data("sin-filas", "fecha,monto\n");
    dataset(
        "hostil",
        """
        "title":"</title><script>document.title='roto'</script> \\"comillas\\" 👩🏽‍🚒 مرحبا %s",
        "description":"<img src=x onerror=alert(1)> %s\\n\\nSegundo párrafo.",
        "keywords":["<b>","%s"],"source":"https://example.org/%s","synthetic":true
        """
            .formatted(
                "Donaudampf".repeat(12), "Palabra".repeat(80), "k".repeat(80), "x".repeat(200)));
    data("hostil", HOSTILE_CSV);
    written(
        "participar",
        "Cómo participar en lo que decide el municipio",
        """
        Los datos son de *todas* las personas: se pueden **usar, copiar y corregir**.

        # Preguntar

        1. Mire [los datos publicados](/datasets) y el [plan](/plan).
        2. Escriba a <mailto:datos@muestrario.example>.

        ### Plazos

        | Trámite | Días hábiles | Quién responde |
        | --- | --: | --- |
        | Corregir un dato | 10 | Subsecretaría de Coordinación Interinstitucional |
        | Pedir un conjunto nuevo | 20 | Unidad de Transparencia |

        > Nada sobre nosotros sin nosotros.

        ---

        ![El escudo](/logo.svg)

            curl https://example.org/api
        """);
    written(
        "hostil",
        "<script>document.title='roto'</script> " + "Donaudampf".repeat(8),
        """
        <script>document.title='roto'</script>

        <img src=x onerror="document.title='roto'">

        [%1$s](javascript:document.title='roto') `%1$s`

        | %1$s | a |
        | --- | --- |
        | مرحبا | <iframe src="https://example.org"></iframe> |
        """
            .formatted("Supercalifragilístico".repeat(12)));
    commitment("atrasado", "2025-06-30");
    commitment("por-publicar", "2031-06-30");
    commitment("publicado", "2026-06-30");
    moved(
        "atrasado",
        "{\"due\":\"2026-01-31\",\"reason\":\"<i>Lluvias</i> %s\"}".formatted("x".repeat(90)));
    moved("publicado", "{\"dataset\":\"hostil\"}");
    commitment("descartado", "2026-06-30");
    moved("descartado", "{\"state\":\"dropped\",\"reason\":\"Son datos de personas.\"}");
  }

  private void written(String slug, String title, String body) {
    put(
        PORTALS + "/muestrario/pages/" + slug,
        "application/json",
        "{\"state\":\"published\",\"title\":%s,\"body\":%s}"
            .formatted(TextNode.valueOf(title), TextNode.valueOf(body)));
  }

  private void commitment(String slug, String due) {
    put(
        PORTALS + "/muestrario/commitments/" + slug,
        "application/json",
        """
        {"title":"<b>%1$s</b> مرحبا %2$s","description":"Cada cosa con su <script>alert(1)</script>.",
         "why":"Para saber %2$s.","office":"oficina","responsible":"Subsecretaría %2$s","format":"CSV"}
        """
            .formatted(slug, "Donaudampf".repeat(9)));
    moved(slug, "{\"due\":\"" + due + "\"}");
  }

  private void moved(String slug, String json) {
    accepted(
        http.patch(
            address(PORTALS + "/muestrario/commitments/" + slug),
            request("application/json", json)));
  }

  private void dataset(String slug, String members) {
    post(
        PORTALS + "/muestrario/datasets",
        "{\"slug\":\""
            + slug
            + "\",\"office\":\"oficina\",\"state\":\"published\","
            + members
            + "}");
  }

  private void data(String slug, String csv) {
    put(PORTALS + "/muestrario/datasets/" + slug + "/data?filename=datos.csv", "text/csv", csv);
  }

  private int status(String path) {
    return http.get(address(path)).status();
  }

  private APIResponse post(String path, String json) {
    return accepted(http.post(address(path), request("application/json", json)));
  }

  private void put(String path, String type, String body) {
    accepted(http.put(address(path), request(type, body)));
  }

  private String token() {
    APIResponse answer =
        post(PORTALS + "/muestrario/tokens", "{\"role\":\"administrator\",\"label\":\"pages\"}");
    return "Bearer " + answer.text().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  private RequestOptions request(String type, String body) {
    return RequestOptions.create()
        .setHeader("Authorization", credential)
        .setHeader("Content-Type", type)
        .setData(body.getBytes(StandardCharsets.UTF_8));
  }

  private static APIResponse accepted(APIResponse answer) {
    assertThat(answer.status()).as(answer.url() + "\n" + answer.text()).isBetween(200, 201);
    return answer;
  }

  private static String address(String path) {
    return RunningServer.get().at(path).toString();
  }
}
