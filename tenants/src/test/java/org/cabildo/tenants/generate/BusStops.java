package org.cabildo.tenants.generate;

import java.io.IOException;
import java.util.List;

/** Mar del Plata's {@code colectivos}: bus stops of each line. */
record BusStops(City city, int stops) {
  static final List<String> STREETS =
      List.of(
          "Av. Independencia",
          "Av. Luro",
          "Av. Colón",
          "Av. Juan B. Justo",
          "Av. Constitución",
          "Av. Champagnat",
          "Av. Libertad",
          "Av. Jara",
          "Av. Edison",
          "Bv. Marítimo P. Peralta Ramos",
          "San Martín",
          "Belgrano",
          "Rivadavia",
          "Moreno",
          "Bolívar",
          "Alberti",
          "Güemes",
          "Alvarado",
          "Alem",
          "12 de Octubre",
          "Magallanes",
          "Mitre",
          "Hipólito Yrigoyen",
          "Salta",
          "Jujuy",
          "España",
          "20 de Septiembre",
          "14 de Julio");
  private static final List<String> LINES =
      List.of(
          "511", "512", "521", "522", "523", "525", "531", "532", "533", "541", "542", "543", "551",
          "552", "553", "554", "555", "562", "563", "571", "573", "581", "591", "593", "715",
          "717");

  void write() throws IOException {
    Chance chance = city.chance("colectivos");
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA,
            "parada,linea,sentido,orden,ubicacion,barrio,refugio,accesible,latitud,longitud");
    for (int i = 0; i < stops; i++) {
      Zone zone = chance.early(city.zones());
      Zone.Point point = zone.point(chance);
      String street = chance.early(STREETS);
      sheet.row(
          Sheet.padded("P", i + 1, 5),
          LINES.get(i / 64 % LINES.size()),
          i % 64 < 32 ? "ida" : "vuelta",
          i % 32 + 1,
          chance.happens(0.3)
              ? street + " " + chance.between(1, 90) * 50
              : street + " y " + chance.one(STREETS),
          zone.name(),
          chance.happens(0.41) ? "sí" : "no",
          chance.happens(0.02) ? null : chance.happens(0.36) ? "sí" : "no",
          point.latitude(),
          point.longitude());
    }
    sheet.write(city.file("colectivos"));
  }
}
