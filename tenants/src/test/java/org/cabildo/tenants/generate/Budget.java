package org.cabildo.tenants.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cabildo.tenants.generate.Chance.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The dataset {@code presupuesto}, the same in all tenants.
 *
 * @param offices who spends, the larger ones first
 * @param chapters kinds of spending and their share
 * @param firstYear total of 2019 in the local currency
 * @param growth growth of the total from each year to the next: 2020, 2021 …
 */
record Budget(
    City city,
    List<String> offices,
    Weights chapters,
    double firstYear,
    List<Double> growth,
    Sheet.Form form) {
  static final Weights MEXICAN_CHAPTERS =
      Weights.of("1000 Servicios personales", 430)
          .or("2000 Materiales y suministros", 85)
          .or("3000 Servicios generales", 170)
          .or("4000 Transferencias, asignaciones, subsidios y otras ayudas", 95)
          .or("5000 Bienes muebles, inmuebles e intangibles", 25)
          .or("6000 Inversión pública", 165)
          .or("9000 Deuda pública", 30);
  static final List<Double> MEXICAN_GROWTH = List.of(1.015, 1.04, 1.085, 1.07, 1.05, 1.045, 1.04);
  private static final int FIRST = 2019;

  void write() throws IOException {
    Chance chance = city.chance("presupuesto");
    Sheet sheet = new Sheet(form, "anio,unidad,capitulo,aprobado,ejercido");
    double total = firstYear;
    for (int year = FIRST; year <= FIRST + growth.size(); year++) {
      total *= year == FIRST ? 1 : growth.get(year - FIRST - 1);
      year(chance, sheet, year, total);
    }
    sheet.write(city.file("presupuesto"));
  }

  private void year(Chance chance, Sheet sheet, int year, double total) {
    double parts = 0;
    for (int i = 0; i < offices.size(); i++) {
      parts += weight(i);
    }
    for (int i = 0; i < offices.size(); i++) {
      for (Map.Entry<String, Integer> chapter : chapters.shares().entrySet()) {
        double share = weight(i) / parts * chapter.getValue() / chapters.total();
        double approved = total * share * Math.max(0.3, chance.around(1, 0.18));
        sheet.row(
            year,
            offices.get(i),
            chapter.getKey(),
            Sheet.number(approved, 2),
            spent(chance, year, approved));
      }
    }
  }

  private static double weight(int position) {
    return 1.0 / (position + 2.5);
  }

  private static @Nullable BigDecimal spent(Chance chance, int year, double approved) {
    boolean running = year == FIRST + 7;
    if (chance.happens(running ? 0.18 : 0.006)) {
      return null;
    }
    double share = running ? chance.around(0.68, 0.07) : chance.around(0.955, 0.045);
    return Sheet.number(approved * Math.max(0, share), 2);
  }
}
