package org.cabildo.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices.OfficeFigures;

/** The offices that somebody may publish for, to choose from. */
final class OwnOffices {
  private OwnOffices() {}

  /** Short names and names, by name. */
  static Map<String, String> of(Desk desk, List<OfficeFigures> all) {
    Map<String, String> choices = new LinkedHashMap<>();
    all.stream()
        .map(OfficeFigures::office)
        .filter(office -> desk.mayPublishFor(office.slug()))
        .forEach((Office office) -> choices.put(office.slug(), desk.in(office.name())));
    return choices;
  }
}
