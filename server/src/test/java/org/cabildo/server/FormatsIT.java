package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
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
  void filesWithTheSameColumnsBecomeOneTableAndStaySoWhenTheyAreCorrected() throws IOException {
    StringBuilder january = new StringBuilder("Folio,Monto\n");
    for (int i = 1; i <= 30; i++) {
      january.append(i).append(',').append(i == 7 ? "1O0" : String.valueOf(i)).append('\n');
    }
    byte[] file =
        zip(
            "enero.csv",
            january.toString(),
            "febrero.csv",
            "FOLIO;monto\n31;5\n32;6\n",
            "resumen.csv",
            "mes,total\nenero,30\nfebrero,2\n");
    Client.Answer which = upload(file, "application/zip", "");
    assertThat(which.json().at("/together").asText()).isEqualTo("enero.csv, febrero.csv");
    assertThat(which.json().at("/detail").asText()).contains("«*»");
    assertThat(upload(file, "application/zip", "&table=*").status()).isIn(200, 201);
    JsonNode rows = client.get(DATASETS + "/formatos/rows?where=folio%3E30").json();
    assertThat(rows.at("/total").asInt()).isEqualTo(2);
    assertThat(rows.at("/rows/0/archivo").asText()).isEqualTo("febrero.csv");
    Client.Answer told = client.get(DATASETS + "/formatos/report", "Authorization", publisher);
    assertThat(told.json().at("/table").asText()).isEqualTo("*");
    assertThat(told.json().at("/findings").findValuesAsText("rule"))
        .containsExactly("other-columns", "misfit");
    assertThat(told.json().at("/findings/1/table").asText()).isEqualTo("enero.csv");
    assertThat(told.json().at("/findings/1/line").asInt()).isEqualTo(8);

    String aside = URI.create(told.json().at("/quarantine").asText()).getPath();
    Client.Answer kept = client.get(aside, "Authorization", publisher);
    assertThat(kept.text()).contains("enero.csv!8,monto,misfit,100,enero.csv,7,1O0");
    Client.Answer corrected =
        client.send(
            "PUT",
            aside,
            kept.text().replace("7,1O0", "7,100"),
            "Authorization",
            publisher,
            "Content-Type",
            "text/csv");
    assertThat(corrected.status()).isIn(200, 201);
    assertThat(client.get(DATASETS + "/formatos/rows").json().at("/total").asInt()).isEqualTo(32);

    byte[] next =
        zip(
            "enero.csv",
            january.toString().replace("1O0", "100"),
            "febrero.csv",
            "FOLIO;monto\n31;5\n32;6\n",
            "marzo.csv",
            "folio,monto\n33,N/D\n");
    assertThat(upload(next, "application/zip", "").status()).as("chosen before").isEqualTo(201);
    assertThat(client.get(DATASETS + "/formatos/rows").json().at("/total").asInt()).isEqualTo(33);
    assertThat(client.get(DATASETS + "/formatos/report").json().at("/table").asText())
        .isEqualTo("*");
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
