package org.cabildo.tenants.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollFileTest {
  private static final String HEADER = "nombre,nombre_corto,clave,estado,correo_administrador\n";

  @Test
  void whatALineLeavesOutFollowsFromItsCode() {
    Tenant tenant =
        read(HEADER + "Municipio de Puerto Morelos,puerto-morelos,23011,Quintana Roo,a@b.example\n")
            .get(0)
            .tenant();

    assertThat(tenant.id().value()).isEqualTo("puerto-morelos");
    assertThat(tenant.place().name()).isEqualTo("Puerto Morelos");
    assertThat(tenant.place().code()).isEqualTo("23011");
    assertThat(tenant.place().latitude()).isBetween(18.0, 22.0);
    assertThat(tenant.zone()).isEqualTo(ZoneId.of("America/Cancun"));
    assertThat(tenant.languages()).containsExactly("es", "en");
    assertThat(tenant.license()).isEqualTo("CC-BY-4.0");
    assertThat(tenant.contactEmail()).isEqualTo("a@b.example");
    assertThat(tenant.hosts()).isEmpty();
  }

  @Test
  void headersAreSpanishOrEnglishWithAccentsSpacesAndOtherColumnsBetween() {
    List<RollRow> rows =
        read(
            "\uFEFFName;Place Code;Notas;SLUG;Province;Administrator e-mail;Países;Administrator_Email;"
                + "Domain;Languages;Latitude;Longitude;Level;País\n"
                + "\n"
                + "Provincia de Córdoba;14;x;cordoba-ar;Cordoba;no;no;ana@cba.example;"
                + "Datos.CBA.example;es;-31,4;-64.2;province;ar\n");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).line()).isEqualTo(3);
    Tenant tenant = rows.get(0).tenant();
    assertThat(tenant.place().country()).isEqualTo("AR");
    assertThat(tenant.place().level()).isEqualTo(Tenant.Level.STATE);
    assertThat(tenant.place().latitude()).isEqualTo(-31.4);
    assertThat(tenant.hosts()).containsExactly("datos.cba.example");
    assertThat(tenant.languages()).containsExactly("es");
  }

  @ParameterizedTest
  @CsvSource({
    "H. Ayuntamiento de Centro, Centro",
    "Gobierno del Estado de Veracruz, Veracruz",
    "Ayuntamiento Constitucional de Perote, Perote",
    "Ciudad de México, México",
    "Xalapa, Xalapa",
  })
  void thePlaceIsTheNameWithoutTheWordsForItsGovernment(String name, String place) {
    String text = HEADER + name + ",x-y,30087,Veracruz,a@b.example\n";
    assertThat(read(text).get(0).tenant().place().name()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Municipio,Con Mayus,30087,Veracruz,a@b.example  | id",
        "Municipio,www,30087,Veracruz,a@b.example        | id",
        "Municipio,xal,3,Veracruz,a@b.example            | place.code",
        "Municipio,xal,99001,Veracruz,a@b.example        | place.code",
        "Municipio,xal,30087,Puebla,a@b.example          | state",
        "Municipio,xal,30087,Veracruz,nadie              | email",
        "Municipio,xal,30087,Veracruz,                   | email",
        ",xal,30087,Veracruz,a@b.example                 | name",
      })
  void aLineSaysWhichMemberIsWrong(String line, String field) {
    RollRow row = read(HEADER + line.strip() + "\n").get(0);
    refused(
        () -> {
          row.tenant();
          row.administrator();
        },
        field.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nombre,clave\nX,30\n", "a\n1\n"})
  void aHeaderWithoutWhatIsNeededIsRefusedWithTheNamesOfIt(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.detail(Locale.ENGLISH)).contains("nombre_corto / slug"));
  }

  @Test
  void whatIsNoRollIsRefused() {
    refused(() -> read("nombre,name" + HEADER.replace("nombre", "")), "header");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("file-empty");
    refused(() -> read(HEADER + "\"sin cerrar,x,30,Veracruz,a@b.example\n"), "csv");
    refused(
        () ->
            RollFile.read(
                new ByteArrayInputStream("nombre\nCórdoba".getBytes(StandardCharsets.ISO_8859_1))),
        "csv");
    String line = "Municipio,x,30087,Veracruz,a@b.example\n";
    assertThat(read(HEADER + line.repeat(RollFile.MOST))).hasSize(RollFile.MOST);
    refused(() -> read(HEADER + line.repeat(RollFile.MOST + 1)), "rows");
    assertThatThrownBy(() -> read(HEADER + "x".repeat(5 << 20))).hasMessageContaining("too-large");
  }

  @Test
  void linesToBeCorrectedAreARollAgain() {
    RollRow row = read(HEADER + "\"Xalapa, la de aquí\",xal,30087,Puebla,a@b.example\n").get(0);
    RollLine wrong =
        RollCheck.wrong(row, Problem.invalid("state", "other-state").with("value", "Veracruz"));
    RollStatus status =
        new RollStatus(
            "1",
            RollStatus.State.ENDED,
            List.of(wrong),
            0,
            java.util.Optional.empty(),
            java.util.Optional.empty());
    for (Locale language : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
      String csv = new String(RollCsv.wrong(status, language), StandardCharsets.UTF_8);
      assertThat(csv).contains("Veracruz", wrong.column().orElseThrow().name(language));
      assertThat(read(csv).get(0).cells()).isEqualTo(row.cells());
    }
  }

  private static List<RollRow> read(String text) {
    return RollFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(ThrowingCallable work, String field) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.parameter("field")).contains(field));
  }
}
