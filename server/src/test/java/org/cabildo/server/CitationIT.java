package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was cited can be read again, byte by byte, whatever was published since. */
class CitationIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private static final String ALUMBRADO = DATASETS + "/alumbrado";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");
  private final String base = client.get("/openapi.json").json().at("/servers/0/url").asText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "where=watts%20%3E%2070&order=watts%20desc,zona&limit=7",
        "q=centro&select=id,zona",
        "select=zona,count(*)%20as%20n,avg(watts)%20as%20m,stddev(watts)&group=zona&order=n%20desc",
      })
  void theAddressAnswersTheBytesWhoseHashWasCited(String query) throws Exception {
    JsonNode citation = client.get(ALUMBRADO + "/cite?" + query).json();
    String url = citation.at("/url").asText();
    assertThat(url).startsWith(base + ALUMBRADO + "/data.csv?").contains("version=1");
    Client.Answer csv = client.get(url.substring(base.length()));
    assertThat(sha256(csv.bytes())).isEqualTo(citation.at("/sha256").asText());
    assertThat(csv.text().lines().count() - 1).isEqualTo(citation.at("/rows").asLong());
    assertThat(verify(url, citation.at("/sha256").asText()).at("/matches").asBoolean()).isTrue();
    JsonNode other = verify(url, "0".repeat(64));
    assertThat(other.at("/matches").asBoolean()).isFalse();
    assertThat(other.at("/sha256")).isEqualTo(citation.at("/sha256"));
  }

  @Test
  void aNewerVersionChangesNothingOfWhatWasCited() throws Exception {
    publish("zona;costo\nCentro;12,5\nNorte;3\nCentro;7\n");
    String words = "select=zona,sum(costo)%20as%20total&group=zona";
    JsonNode first = client.get(DATASETS + "/citas/cite?" + words).json();
    publish("zona;costo\nCentro;99\nSur;4\n");
    JsonNode second = client.get(DATASETS + "/citas/cite?" + words).json();
    assertThat(second.at("/version").asInt()).isEqualTo(first.at("/version").asInt() + 1);
    assertThat(second.at("/sha256")).isNotEqualTo(first.at("/sha256"));
    String url = first.at("/url").asText();
    assertThat(sha256(client.get(url.substring(base.length())).bytes()))
        .isEqualTo(first.at("/sha256").asText());
    assertThat(verify(url, first.at("/sha256").asText()).at("/matches").asBoolean()).isTrue();
    assertThat(verify(url, second.at("/sha256").asText()).at("/matches").asBoolean()).isFalse();
    Client.Answer again =
        client.get(DATASETS + "/citas/cite?" + words + "&version=" + first.at("/version").asText());
    assertThat(again.json()).isEqualTo(first);
  }

  @Test
  void itIsWrittenInTheLanguageAskedAndForBibliographies() {
    JsonNode spanish = client.get(ALUMBRADO + "/cite?limit=3&lang=es").json();
    assertThat(spanish.at("/text").asText())
        .contains("Xalapa", "versión 1 [conjunto de datos]", "Consultado el ")
        .contains(spanish.at("/url").asText());
    JsonNode english = client.get(ALUMBRADO + "/cite?limit=3&lang=en").json();
    assertThat(english.at("/text").asText()).contains("version 1 [dataset]", "Accessed ");
    assertThat(english.at("/bibtex").asText())
        .startsWith("@misc{xalapa-alumbrado-")
        .contains("  url          = {" + english.at("/url").asText() + "},")
        .contains("  urldate      = {" + english.at("/accessed").asText() + "},")
        .endsWith("}\n}");
    assertThat(english.at("/sha256")).isEqualTo(spanish.at("/sha256"));
    assertThat(client.get("/xalapa/datasets/alumbrado?lang=en", "Accept", "text/html").text())
        .contains("version 1 [dataset]", ALUMBRADO + "/cite?lang=en");
  }

  @Test
  void whatCannotBeVerifiedSaysWhy() {
    for (String wrong :
        new String[] {"?version=1", "?version=1&sha256=abc", "?sha256=" + "0".repeat(64)}) {
      Client.Answer answer = client.get(ALUMBRADO + "/verify" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.json().at("/code").asText()).isEqualTo("invalid");
    }
    assertThat(client.get(ALUMBRADO + "/cite?version=99").status()).isEqualTo(404);
  }

  private JsonNode verify(String url, String sha256) {
    String address = url.substring(base.length()).replace("/data.csv?", "/verify?");
    Client.Answer answer = client.get(address + "&sha256=" + sha256);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void publish(String csv) {
    client.send(
        "POST",
        DATASETS,
        """
        {"slug":"citas","title":"Citas","description":"Para la prueba","office":"alumbrado","state":"published"}
        """,
        "Authorization",
        publisher,
        "Content-Type",
        "application/json");
    Client.Answer answer =
        client.send(
            "PUT",
            DATASETS + "/citas/data",
            csv,
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
