package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import org.cabildo.tenants.generate.Chance.Weights;

/** The dataset {@code alumbrado}, the same in all tenants. */
record StreetLamps(City city, String prefix, int lamps, Sheet.Form form) {
  private static final Weights OLD =
      Weights.of("vapor de sodio", 62)
          .or("aditivos metálicos", 19)
          .or("fluorescente", 7)
          .or("LED", 12);

  void write() throws IOException {
    Chance chance = city.chance("alumbrado");
    Sheet sheet = new Sheet(form, "id,zona,tecnologia,watts,estado,instalada,latitud,longitud");
    for (int i = 1; i <= lamps; i++) {
      Zone zone = chance.early(city.zones());
      LocalDate installed = installed(chance);
      String technology = technology(chance, installed);
      Zone.Point point = zone.point(chance);
      boolean located = !chance.happens(0.012);
      sheet.row(
          Sheet.padded(prefix, i, 5),
          zone.name(),
          technology,
          chance.happens(0.008) ? null : watts(chance, technology),
          state(chance, installed),
          chance.happens(0.03) ? null : installed,
          located ? point.latitude() : null,
          located ? point.longitude() : null);
    }
    sheet.write(city.file("alumbrado"));
  }

  private static LocalDate installed(Chance chance) {
    return chance.happens(0.55)
        ? chance.day(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 9, 30))
        : chance.day(1996, 2018);
  }

  private static String technology(Chance chance, LocalDate installed) {
    return installed.getYear() >= 2019 && chance.happens(0.93) ? "LED" : chance.weighted(OLD);
  }

  private static int watts(Chance chance, String technology) {
    return Integer.parseInt(
        switch (technology) {
          case "LED" ->
              chance.weighted(
                  Weights.of("40", 22).or("53", 18).or("70", 31).or("100", 20).or("150", 9));
          case "vapor de sodio" ->
              chance.weighted(Weights.of("70", 15).or("100", 38).or("150", 32).or("250", 15));
          case "aditivos metálicos" ->
              chance.weighted(Weights.of("100", 30).or("175", 45).or("250", 25));
          default -> chance.weighted(Weights.of("39", 55).or("75", 45));
        });
  }

  private static String state(Chance chance, LocalDate installed) {
    double failing = installed.getYear() >= 2019 ? 0.045 : 0.16;
    if (chance.happens(failing)) {
      return "falla";
    }
    return chance.happens(0.03) ? "en reparación" : "funciona";
  }
}
