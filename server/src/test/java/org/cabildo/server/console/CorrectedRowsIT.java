package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows that were set aside come back corrected, and more than the limit are asked about. */
@Tag(SharedServerSuite.OWN)
class CorrectedRowsIT {
  private static final String OURS = "/console/tenants/enmiendas";
  private static final String WELL = OURS + "/datasets/pozos";

  @Test
  void whoeverAnswersForItDoesWithoutTheRowsThatStillDoNotFit() {
    Town town = Town.get();
    Person administrator = town.open("enmiendas");
    Town.makeOffice(administrator, "enmiendas", "aguas");
    Town.describe(administrator, "enmiendas", "pozos", "aguas");
    administrator.get(WELL);
    String rows = "id,metros\n" + "1,40\n".repeat(20) + "2,seco\n".repeat(8) + "3,50,de más\n";
    assertThat(administrator.upload(WELL + "/data", "pozos.csv", rows).status()).isEqualTo(303);
    administrator.get(WELL);
    administrator.post(
        WELL + "/columns",
        Map.of("column", "metros", "title.metros", "", "type.metros", "integer"));
    String aside = WELL + "/versions/1/quarantine";
    String set = administrator.send("GET", aside, "", Map.of("Accept", "text/csv")).text();
    String corrected = set.replace(",de más", "");
    administrator.get(WELL);

    Person.Answer asked = administrator.upload(aside, "apartadas.csv", corrected);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("id=\"corrected-reason\"", "Respondo por publicar el archivo sin estas filas")
        .doesNotContain("id=\"upload-reason\"");
    Person.Answer silent =
        administrator.upload(aside, "a.csv", corrected, Map.of("rejectedRows", "accepted"));
    assertThat(silent.text()).contains("Diga también por qué", "id=\"corrected-reason\"");
    Person.Answer done =
        administrator.upload(
            aside,
            "apartadas.csv",
            corrected,
            Map.of("reason", "Los pozos secos no tienen nivel", "rejectedRows", "accepted"));
    assertThat(done.location()).endsWith("?after=repair.more#informe");
    assertThat(administrator.get(OURS + "/journal").text())
        .contains("Los pozos secos no tienen nivel");
  }

  @Test
  void itIsToldHowManyRowsWentBackAndHowManyDidNot() {
    Town town = Town.get();
    Person administrator = town.open("devueltas");
    Town.makeOffice(administrator, "devueltas", "aguas");
    Town.describe(administrator, "devueltas", "pozos", "aguas");
    String well = "/console/tenants/devueltas/datasets/pozos";
    administrator.get(well);
    administrator.upload(
        well + "/data", "pozos.csv", "id,año\n" + "1,40\n".repeat(60) + "2,5,x\n3,6,x\n");
    String aside = well + "/versions/1/quarantine";
    String set = administrator.send("GET", aside, "", Map.of("Accept", "text/csv")).text();
    administrator.get(well);
    assertThat(set).as("for a spreadsheet").startsWith("\ufeff_line,").contains("año");

    Person.Answer same = administrator.upload(aside, "apartadas.csv", set);
    assertThat(same.location()).endsWith("?after=repair.none#informe");
    assertThat(administrator.get(same.location()).text())
        .contains("Ninguna fila volvió a la tabla. Siguen apartadas: 2\u00a0filas.")
        .doesNotContain("callout good")
        .doesNotContain("versions/2/quarantine");
    Person.Answer one =
        administrator.upload(aside, "a.csv", set.substring(1).replace("2,5,x", "2,5"));
    assertThat(one.location()).endsWith("?after=repair.some#informe");
    assertThat(administrator.get(one.location()).text())
        .contains("De vuelta en la tabla: 1\u00a0fila. Siguen apartadas: 1\u00a0fila.");
  }
}
