package org.cabildo.server.console;

import java.text.Collator;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cabildo.server.portal.Texts;

/** The time zones to choose from, as people say them: {@code Hora central (Ciudad de México)}. */
final class TimeZones {
  private TimeZones() {}

  /** Identifier and name of each, by name; of two with one name the longer identifier is it. */
  static Map<String, String> choices(Locale language, Texts t) {
    Map<String, String> ids = new LinkedHashMap<>();
    Stream.concat(
            ZoneId.getAvailableZoneIds().stream().filter(id -> id.startsWith("America/")),
            Stream.of("Europe/Madrid", "UTC"))
        .forEach(
            id -> ids.merge(name(id, language, t), id, (a, b) -> a.length() > b.length() ? a : b));
    Map<String, String> choices = new LinkedHashMap<>();
    ids.keySet().stream()
        .sorted(Collator.getInstance(language))
        .forEach(name -> choices.put(ids.get(name), name));
    return choices;
  }

  private static String name(String id, Locale language, Texts t) {
    String hour = ZoneId.of(id).getDisplayName(TextStyle.FULL, language);
    return hour.substring(0, 1).toUpperCase(language)
        + hour.substring(1)
        + " ("
        + city(id, t)
        + ")";
  }

  /** The texts have the cities that are written otherwise than the identifier says. */
  private static String city(String id, Texts t) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    return t.has("city." + last) ? t.of("city." + last) : last.replace('_', ' ');
  }
}
