package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The dataset {@code movilidad}: bus trips by day, route and part of the day. */
record BusTrips(City city, List<String> routes, int days, Sheet.Form form) {
  private static final List<String> PARTS = List.of("mañana", "tarde", "noche");
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  void write() throws IOException {
    Chance chance = city.chance("movilidad");
    Sheet sheet = new Sheet(form, "fecha,ruta,recorrido,turno,viajes,pasajeros,minutos_promedio");
    for (int day = 0; day < days; day++) {
      for (int route = 0; route < routes.size(); route++) {
        for (String part : PARTS) {
          row(chance, sheet, FIRST.plusDays(day), route, part);
        }
      }
    }
    sheet.write(city.file("movilidad"));
  }

  private void row(Chance chance, Sheet sheet, LocalDate date, int route, String part) {
    double week = date.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.55 : 1;
    double hours = part.equals("noche") ? 0.4 : 1;
    int trips = chance.count((58 - route) * week * hours, 4, 2);
    sheet.row(
        date,
        Sheet.padded("R", route + 1, 2),
        routes.get(route),
        part,
        trips,
        chance.happens(0.015) ? null : (int) (trips * Math.max(8, chance.around(39, 7))),
        Sheet.number(chance.around(34 + route % 7 * 4.5, 3) + (hours == 1 ? 6 : 0), 1));
  }
}
