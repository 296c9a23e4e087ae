package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cabildo.tenants.generate.Chance.Weights;

/** Jalisco's {@code incidencia}: made-up counts by month, municipality and kind of crime. */
record Incidents(City city) {
  private static final Weights KINDS =
      Weights.of("Robo a vehículo", 30)
          .or("Robo a casa habitación", 14)
          .or("Robo a negocio", 22)
          .or("Robo a persona", 26)
          .or("Lesiones dolosas", 19)
          .or("Violencia familiar", 33)
          .or("Fraude", 21);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  void write() throws IOException {
    Chance chance = city.chance("incidencia");
    Sheet sheet = new Sheet(Sheet.Form.COMMA, "mes,municipio,delito,carpetas,por_100_mil");
    List<Zone> towns = city.zones();
    for (int month = 0; month < 34; month++) {
      for (int i = 0; i < towns.size(); i++) {
        int people = 1_400_000 / (i + 1) + 22_000;
        for (Map.Entry<String, Integer> kind : KINDS.shares().entrySet()) {
          double mean = people / 100_000.0 * kind.getValue() * (1 - month * 0.006);
          int files = chance.count(mean, mean * 0.2, 0);
          sheet.row(
              FIRST.plusMonths(month),
              towns.get(i).name(),
              kind.getKey(),
              files,
              Sheet.number(files * 100_000.0 / people, 2));
        }
      }
    }
    sheet.write(city.file("incidencia"));
  }
}
