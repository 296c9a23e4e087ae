package org.cabildo.table;

import java.util.Set;

/** What the name of a column tells where its values leave a choice. */
final class Headers {
  private static final Set<String> DURATIONS =
      Set.of("duracion", "duration", "duracao", "tiempo", "tempo", "elapsed", "demora", "espera");
  private static final Set<String> TELEPHONES =
      Set.of(
          "tel",
          "telefono",
          "telefonos",
          "telefone",
          "phone",
          "telephone",
          "celular",
          "movil",
          "fax",
          "whatsapp",
          "lada");
  private static final Set<String> DATES =
      Set.of(
          "fechas",
          "fec",
          "date",
          "dates",
          "data",
          "datas",
          "dt",
          "dia",
          "nacimiento",
          "nascimento",
          "vencimiento",
          "vencimento");
  private static final Set<String> LATITUDES = Set.of("lat", "latitud", "latitude", "y", "coord_y");
  private static final Set<String> LONGITUDES =
      Set.of("lon", "lng", "long", "longitud", "longitude", "x", "coord_x");

  private Headers() {}

  static boolean isDuration(String name) {
    return has(name, DURATIONS);
  }

  static boolean isDate(String name) {
    return has(name, DATES) || name.contains("fecha");
  }

  static boolean isTelephone(String name) {
    return has(name, TELEPHONES);
  }

  static boolean isLatitude(String name) {
    return LATITUDES.contains(name) || name.startsWith("lat_") || name.startsWith("latitud");
  }

  static boolean isLongitude(String name) {
    return LONGITUDES.contains(name)
        || name.startsWith("lon_")
        || name.startsWith("lng_")
        || name.startsWith("longitud");
  }

  private static boolean has(String name, Set<String> words) {
    for (String word : name.split("_", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
