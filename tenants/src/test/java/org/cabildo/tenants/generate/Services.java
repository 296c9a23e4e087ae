package org.cabildo.tenants.generate;

import java.io.IOException;
import java.math.BigDecimal;

/** Zapopan's {@code colonias-servicios}: share of homes with each service, by year. */
record Services(City city) {
  void write() throws IOException {
    Chance chance = city.chance("colonias-servicios");
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA,
            "zona,anio,viviendas,agua_pct,drenaje_pct,recoleccion_pct,calles_pavimentadas_pct,"
                + "internet_pct");
    for (Zone zone : city.zones()) {
      int homes = chance.count(4200, 1500, 600);
      double lag = Math.abs(chance.around(0, 6));
      for (int year = 2017; year <= 2026; year++) {
        double gain = (year - 2017) * 0.35;
        sheet.row(
            zone.name(),
            year,
            homes + (year - 2017) * 38,
            percent(chance, 98 - lag + gain),
            percent(chance, 97 - lag * 1.2 + gain),
            percent(chance, 99 - lag * 0.5),
            percent(chance, 93 - lag * 1.9 + gain),
            chance.happens(0.04) ? null : percent(chance, 71 - lag + gain * 4));
      }
    }
    sheet.write(city.file("colonias-servicios"));
  }

  private static BigDecimal percent(Chance chance, double mean) {
    return Sheet.number(Math.max(0, Math.min(100, chance.around(mean, 0.6))), 1);
  }
}
