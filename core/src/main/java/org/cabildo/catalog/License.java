package org.cabildo.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The licences a dataset may carry.
 *
 * @param id identifier in metadata, SPDX where there is one
 * @param name its name
 * @param url its text
 */
public record License(String id, String name, String url) {
  private static final List<License> KNOWN =
      Arrays.asList(
          new License(
              "CC-BY-4.0",
              "Creative Commons Atribución 4.0 (CC BY 4.0)",
              "https://creativecommons.org/licenses/by/4.0/deed.es"),
          new License(
              "CC0-1.0",
              "Dominio público (CC0 1.0)",
              "https://creativecommons.org/publicdomain/zero/1.0/deed.es"),
          new License(
              "CC-BY-SA-4.0",
              "Creative Commons Atribución-CompartirIgual 4.0 (CC BY-SA 4.0)",
              "https://creativecommons.org/licenses/by-sa/4.0/deed.es"),
          new License(
              "ODbL-1.0",
              "Open Database License (ODbL 1.0)",
              "https://opendatacommons.org/licenses/odbl/1-0/"),
          new License("libre-uso-mx", "Libre Uso MX", "https://datos.gob.mx/libreusomx/"));

  /** As it is known among people: {@code CC BY 4.0}, {@code ODbL 1.0}. */
  public String shortName() {
    if (id.startsWith("CC")) {
      return id.replace('-', ' ').replace("BY SA", "BY-SA");
    }
    int open = name.lastIndexOf('(');
    return open < 0 ? name : name.substring(open + 1, name.length() - 1);
  }

  /** All of them. */
  public static List<License> all() {
    return KNOWN;
  }

  /** The licence of that identifier. */
  public static Optional<License> of(String id) {
    return KNOWN.stream().filter(l -> l.id().equals(id)).findFirst();
  }
}
