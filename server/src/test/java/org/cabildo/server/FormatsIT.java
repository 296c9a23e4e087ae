package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files of every kind are published by the same address; what they are is seen by their content.
 */
class FormatsIT {
  private static final String DATASETS = "/api/v1/tenants/xalapa/datasets";
  private final Client client = new Client();
  private final String publisher = client.bearer("xalapa", "publisher");

  @BeforeEach
  void create() {
    client.send(
        "POST",
        DATASETS,
        """
        {"slug":"formatos","title":"Formatos","description":"Para la prueba","office":"alumbrado","state":"published"}
        """,
        "Authorization",
        publisher,
        "Content-Type",
        "application/json");
  }

  @Test
  void aTextOfAnOldMacintoshIsReadAsItWasMeant() {
    byte[] file =
        "Clave;Colonia\r014;Peñón\r015;San Ángel\r".getBytes(Charset.forName("x-MacRoman"));
    assertThat(upload(file, "text/csv", "").status()).isIn(200, 201);
    JsonNode rows = client.get(DATASETS + "/formatos/rows").json();
    assertThat(rows.at("/rows/0/clave").asText()).isEqualTo("014");
    assertThat(rows.at("/rows/0/colonia").asText()).isEqualTo("Peñón");
    JsonNode report = client.get(DATASETS + "/formatos/report").json();
    assertThat(report.at("/charset").asText()).isEqualTo("x-MacRoman");
    assertThat(report.at("/format").asText()).isEqualTo("csv");
    assertThat(client.get(DATASETS + "/formatos/original").bytes()).isEqualTo(file);
  }

  @Test
  void anArchiveOfSeveralTablesIsAskedWhichAndTakesTheAnswer() throws IOException {
    byte[] file =
        zip("zonas.csv", "id,zona\n1,Centro\n2,Norte\n", "lineas.json", "[{\"a\":1,\"b\":2}]");
    Client.Answer which = upload(file, "application/zip", "");
    assertThat(which.status()).isEqualTo(422);
    assertThat(which.json().at("/detail").asText()).contains("zonas.csv, lineas.json");
    assertThat(upload(file, "application/zip", "&table=lineas.json").status()).isIn(200, 201);
    JsonNode report = client.get(DATASETS + "/formatos/report").json();
    assertThat(report.at("/format").asText()).isEqualTo("json");
    assertThat(report.at("/table").asText()).isEqualTo("lineas.json");
    assertThat(upload(file, "application/zip", "&table=zonas.csv").status()).isEqualTo(201);
    assertThat(client.get(DATASETS + "/formatos/rows").json().at("/total").asInt()).isEqualTo(2);
    assertThat(upload(file, "application/zip", "&table=nada.csv").status()).isEqualTo(400);
  }

  @Test
  void whatIsNoTableIsRefusedInWords() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }
    Client.Answer pdf = upload(gzip.toByteArray(), "text/csv", "");
    assertThat(pdf.status()).isEqualTo(422);
    assertThat(pdf.json().at("/detail").asText()).contains("PDF").doesNotContain("{");
    byte[] page = "<html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.US_ASCII);
    assertThat(upload(page, "application/vnd.ms-excel", "").json().at("/detail").asText())
        .contains("página web");
    assertThat(upload(page, "multipart/form-data; boundary=x", "").status()).isEqualTo(415);
  }

  private Client.Answer upload(byte[] file, String type, String more) {
    return client.send(
        "PUT",
        DATASETS + "/formatos/data?filename=prueba" + more,
        file,
        "Authorization",
        publisher,
        "Content-Type",
        type);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
