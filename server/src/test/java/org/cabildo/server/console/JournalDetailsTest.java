package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.journal.Event;
import org.cabildo.server.portal.Formats;
import org.cabildo.server.portal.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalDetailsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dataset.create|draft|Borrador|Draft",
        "dataset.publish|version 3, 12500 rows, sha256 ab12|versión 3, 12,500 filas, sha256 ab12"
            + "|version 3, 12,500 rows, sha256 ab12",
        "dataset.published|from DRAFT|antes: Borrador|before: Draft",
        "dataset.withdrawn|from PUBLISHED: por error|antes: Publicado: por error"
            + "|before: Published: por error",
        "dataset.rejected-rows|accepted 3 of 1200 rows set aside: sin domicilio"
            + "|aceptó que 3 de 1,200 filas quedaran apartadas: sin domicilio"
            + "|accepted that 3 of 1,200 rows are set aside: sin domicilio",
        "dataset.personal-data|accepted curp in curp: Art. 70: fracción XV"
            + "|aceptó curp en curp: Art. 70: fracción XV|accepted curp in curp: Art. 70: fracción XV",
        "dataset.personal-data|accepted curp in hidden-column Padrón!F: Art. 70"
            + "|aceptó curp en la columna oculta Padrón!F: Art. 70"
            + "|accepted curp in the hidden column Padrón!F: Art. 70",
        "dataset.personal-data|accepted rfc in other-places: Art. 70"
            + "|aceptó rfc en otras partes del archivo: Art. 70"
            + "|accepted rfc in other parts of the file: Art. 70",
        "import.ask|job 7b6e, luces, centro.csv|importación 7b6e, luces, centro.csv"
            + "|import 7b6e, luces, centro.csv",
        "source.set|datos.example, every P7D, paused|datos.example: Cada semana, en pausa"
            + "|datos.example: Every week, paused",
        "source.set|datos.example, every P3D|datos.example: P3D|datos.example: P3D",
        "source.broken|datos.example, 5 failures in a row|datos.example, fallos seguidos: 5"
            + "|datos.example, failures in a row: 5",
        "person.assign|PUBLISHER obras → EDITOR|Publicación obras → Edición"
            + "|Publisher obras → Editor",
        "invitation.issue|VIEWER ana@example.org|Consulta ana@example.org"
            + "|Viewer ana@example.org",
        "token.issue|PUBLISHER Carga nocturna|Publicación Carga nocturna"
            + "|Publisher Carga nocturna",
        "portal.review|none to another-person"
            + "|Sin revisión: quien puede publicar, publica → La revisa otra persona"
            + "|No review: whoever may publish publishes → Somebody else reviews it",
        "quota.set|rows 5 → datasets 3, rows 1000|Filas: 5 → Conjuntos de datos: 3, Filas: 1,000"
            + "|Rows: 5 → Datasets: 3, Rows: 1,000",
        "office.put|name.es: Obras → Obras Públicas; email: → obras@example.org"
            + "|Nombre (es): Obras → Obras Públicas; Correo: → obras@example.org"
            + "|Name (es): Obras → Obras Públicas; E-mail: → obras@example.org",
        "dataset.describe|frequency: IRREGULAR → MONTHLY; columns.calle.title: Calle: 1"
            + "|Actualización: sin periodo fijo → cada mes; Columnas (calle.title): Calle: 1"
            + "|Update: at no fixed interval → every month; Columns (calle.title): Calle: 1",
        "page.put|description.title.es: A → B; description.state: DRAFT → PUBLISHED"
            + "|Título (es): A → B; Estado: Borrador → Publicado"
            + "|Title (es): A → B; State: Draft → Published"
      })
  void detailsAreToldInTheLanguageOfTheReader(
      String action, String details, String spanish, String english) {
    assertThat(told(action, details, "es")).isEqualTo(spanish);
    assertThat(told(action, details, "en")).isEqualTo(english);
  }

  @Test
  void momentsAreThoseOfThePortal() {
    assertThat(told("publication.schedule", "for 2026-12-02T03:30:00Z: con la prensa", "es"))
        .startsWith("para el 1 ")
        .contains("21:30: con la prensa");
    assertThat(told("commitment.move", "from 2026-01-31 to 2026-02-28: faltan dos", "es"))
        .startsWith("del 31 ")
        .endsWith(": faltan dos")
        .contains(" al 28 ");
  }

  /** A reason in somebody's own words may look like anything. */
  @Test
  void whatIsNotKnownStaysAsItIs() {
    for (String details :
        List.of("", "title: no se entiende; name: tampoco", "from DRAFT", "rows 5", "$1 \\ {0}")) {
      assertThat(told("visit.look", details, "es")).isEqualTo(details);
      assertThat(told("commitment.drop", details, "es")).isEqualTo(details);
    }
    assertThat(told("office.put", "otro: $1 \\ → {0}", "es")).isEqualTo("otro: $1 \\ → {0}");
    assertThat(told("dataset.publish", "version uno", "es")).isEqualTo("version uno");
  }

  private static String told(String action, String details, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return JournalDetails.told(
        new Event(
            1, Instant.EPOCH, "ana", Optional.empty(), action, "dataset/x", details, "", "hash"),
        Texts.in(locale, "console"),
        Formats.of(locale, "MX", ZONE));
  }
}
