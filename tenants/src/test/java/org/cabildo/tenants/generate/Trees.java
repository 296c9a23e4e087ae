package org.cabildo.tenants.generate;

import java.io.IOException;
import org.cabildo.tenants.generate.Chance.Weights;

/** Mar del Plata's {@code arbolado}: street trees. */
record Trees(City city, int trees) {
  private static final Weights SPECIES =
      Weights.of("Fresno americano", 23)
          .or("Plátano", 15)
          .or("Tilo", 12)
          .or("Arce negundo", 10)
          .or("Liquidámbar", 8)
          .or("Acacia bola", 7)
          .or("Crespón", 6)
          .or("Olmo", 6)
          .or("Ciprés", 4)
          .or("Ceibo", 3)
          .or("Jacarandá", 3)
          .or("Sin identificar", 3);
  private static final Weights HEALTH =
      Weights.of("bueno", 61).or("regular", 26).or("malo", 9).or("seco", 4);

  void write() throws IOException {
    Chance chance = city.chance("arbolado");
    Sheet sheet =
        new Sheet(
            Sheet.Form.SEMICOLON,
            "id,especie,barrio,calle,altura_m,diametro_cm,salud,plantado,latitud,longitud");
    for (int i = 1; i <= trees; i++) {
      Zone zone = chance.early(city.zones());
      int year = chance.between(1955, 2026);
      double size = Math.min(1, (2028 - year) / 45.0);
      Zone.Point point = zone.point(chance);
      sheet.row(
          Sheet.padded("A", i, 6),
          chance.weighted(SPECIES),
          zone.name(),
          chance.one(BusStops.STREETS) + " " + chance.between(100, 5400),
          chance.happens(0.02)
              ? null
              : Sheet.number(Math.max(1.2, chance.around(14 * size, 1.6)), 1),
          chance.count(58 * size, 7, 3),
          chance.weighted(HEALTH),
          year < 1990 && chance.happens(0.5) ? null : year,
          point.latitude(),
          point.longitude());
    }
    sheet.write(city.file("arbolado"));
  }
}
