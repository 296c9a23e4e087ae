package org.cabildo.tenants.generate;

import java.io.IOException;
import java.util.List;

/** Jalisco's {@code municipios}: population and housing, estimated for 2018 to 2026. */
record Municipalities(City city) {
  private static final List<String> REGIONS =
      List.of(
          "Centro",
          "Altos Norte",
          "Altos Sur",
          "Ciénega",
          "Valles",
          "Sur",
          "Costa-Sierra Occidental");

  void write() throws IOException {
    Chance chance = city.chance("municipios");
    Sheet sheet =
        new Sheet(
            Sheet.Form.SEMICOLON,
            "municipio,region,anio,poblacion,viviendas,superficie_km2,densidad,latitud,longitud");
    for (int i = 0; i < city.zones().size(); i++) {
      Zone town = city.zones().get(i);
      String region = i < 5 ? REGIONS.get(0) : chance.one(REGIONS);
      double area = 140 + Math.abs(chance.around(420, 330));
      double people = 1_380_000.0 / (i + 1) + chance.between(9_000, 38_000);
      double growth = 1 + chance.around(0.011, 0.006);
      double household = chance.around(3.5, 0.2);
      for (int year = 2018; year <= 2026; year++) {
        people *= growth;
        sheet.row(
            town.name(),
            region,
            year,
            Math.round(people),
            Math.round(people / household),
            Sheet.number(area, 1),
            Sheet.number(people / area, 1),
            Sheet.number(town.latitude(), 4),
            Sheet.number(town.longitude(), 4));
      }
    }
    sheet.write(city.file("municipios"));
  }
}
