package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.cabildo.server.portal.Texts;
import org.junit.jupiter.api.Test;

class TimeZonesTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  @Test
  void aZoneIsNamedAsItsPeopleSayItInTheLanguageOfThePage() {
    assertThat(of(SPANISH))
        .containsEntry("America/Mexico_City", "Hora central (Ciudad de México)")
        .containsEntry("America/Cancun", "Hora oriental (Cancún)")
        .containsEntry("Europe/Madrid", "Hora de Europa central (Madrid)")
        .containsEntry("UTC", "Tiempo universal coordinado (UTC)");
    assertThat(of(Locale.ENGLISH))
        .containsEntry("America/Mexico_City", "Central Time (Mexico City)");
  }

  @Test
  void noTwoHaveOneName() {
    assertThat(of(SPANISH).values()).doesNotHaveDuplicates().noneMatch(n -> n.contains("_"));
    assertThat(of(SPANISH))
        .containsKey("America/Argentina/Buenos_Aires")
        .doesNotContainKey("America/Buenos_Aires");
  }

  private static Map<String, String> of(Locale language) {
    return TimeZones.choices(language, Texts.in(language, "console"));
  }
}
