package org.cabildo.tenants.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Zapopan's {@code bicicletas-publicas}: trips by day and station. */
record BikeTrips(City city, int stations) {
  private record Station(String id, String zone, int docks, BigDecimal lat, BigDecimal lon) {}

  void write() throws IOException {
    Chance chance = city.chance("bicicletas-publicas");
    List<Station> all = new ArrayList<>();
    for (int i = 1; i <= stations; i++) {
      Zone zone = chance.early(city.zones());
      Zone.Point point = zone.point(chance);
      all.add(
          new Station(
              Sheet.padded("ZPN-", i, 3),
              zone.name(),
              chance.between(11, 27),
              point.latitude(),
              point.longitude()));
    }
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA,
            "fecha,estacion,zona,anclajes,viajes_salida,viajes_llegada,latitud,longitud");
    for (int day = 0; day < 92; day++) {
      LocalDate date = LocalDate.of(2026, 8, 1).plusDays(day);
      boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      for (Station station : all) {
        double mean = station.docks() * (weekend ? 1.6 : 3.1);
        int left = chance.count(mean, mean * 0.2, 0);
        sheet.row(
            date,
            station.id(),
            station.zone(),
            station.docks(),
            chance.happens(0.01) ? null : left,
            chance.count(left, 4, 0),
            station.lat(),
            station.lon());
      }
    }
    sheet.write(city.file("bicicletas-publicas"));
  }
}
