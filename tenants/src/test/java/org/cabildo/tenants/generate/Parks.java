package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import org.cabildo.tenants.generate.Chance.Weights;

/** Zapopan's {@code parques}. */
record Parks(City city, int parks) {
  private static final Weights KINDS =
      Weights.of("Plaza", 20).or("Parque", 44).or("Jardín", 22).or("Unidad deportiva", 14);

  void write() throws IOException {
    Chance chance = city.chance("parques");
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA,
            "clave,nombre,tipo,zona,superficie_m2,juegos_infantiles,canchas,bebederos,"
                + "accesible,ultima_poda,latitud,longitud");
    for (int i = 1; i <= parks; i++) {
      Zone zone = chance.early(city.zones());
      String kind = chance.weighted(KINDS);
      Zone.Point point = zone.point(chance);
      sheet.row(
          Sheet.padded("PQ", i, 4),
          kind + " " + zone.name() + " " + chance.between(1, 9),
          kind,
          zone.name(),
          chance.happens(0.05) ? null : chance.count(3400, 1700, 180),
          chance.count(2.5, 1.5, 0),
          kind.equals("Unidad deportiva") ? chance.between(2, 8) : chance.between(0, 2),
          chance.between(0, 4),
          chance.happens(0.63) ? "sí" : "no",
          chance.happens(0.08)
              ? null
              : chance.day(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 10, 31)),
          point.latitude(),
          point.longitude());
    }
    sheet.write(city.file("parques"));
  }
}
