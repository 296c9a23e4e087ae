package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Mar del Plata's {@code playas}: sea, air and flag of each beach by day. */
record Beaches(City city) {
  private static final List<String> BEACHES =
      List.of(
          "Bristol",
          "Varese",
          "Playa Grande",
          "La Perla",
          "Punta Mogotes",
          "Alfonsina",
          "Constitución",
          "Waikiki",
          "Playa Chica, \"Cabo Corrientes\"",
          "Playa de los Lobos");

  void write() throws IOException {
    Chance chance = city.chance("playas");
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA, "fecha,playa,agua_c,aire_c,oleaje_m,viento_kmh,bandera,guardavidas");
    LocalDate first = LocalDate.of(2024, 11, 1);
    for (int day = 0; day < 730; day++) {
      LocalDate date = first.plusDays(day);
      double warmth = StrictMath.cos((date.getDayOfYear() - 25) * 2 * Math.PI / 365);
      double wind = Math.max(3, chance.around(24, 9));
      double air = chance.around(14.5 + 6.5 * warmth, 2.6);
      boolean season = date.getMonthValue() >= 12 || date.getMonthValue() <= 3;
      for (String beach : BEACHES) {
        double waves = Math.max(0.2, wind / 22 + chance.around(0, 0.2));
        sheet.row(
            date,
            beach,
            chance.happens(0.02) ? null : Sheet.number(chance.around(14.6 + 5.2 * warmth, 0.6), 1),
            Sheet.number(air + chance.around(0, 0.4), 1),
            Sheet.number(waves, 1),
            Math.round(wind),
            season ? flag(waves) : null,
            season ? chance.between(2, 9) : 0);
      }
    }
    sheet.write(city.file("playas"));
  }

  private static String flag(double waves) {
    if (waves > 1.7) {
      return "roja";
    }
    return waves > 1.1 ? "amarilla y negra" : "celeste";
  }
}
