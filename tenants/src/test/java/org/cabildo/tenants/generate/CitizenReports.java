package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cabildo.tenants.generate.Chance.Weights;
import org.jspecify.annotations.Nullable;

/** Xalapa's {@code reportes-ciudadanos}: what people reported and how long the answer took. */
record CitizenReports(City city, int reports) {
  private static final Weights KINDS =
      Weights.of("Luminaria apagada", 24)
          .or("Bache", 23)
          .or("Fuga de agua", 14)
          .or("Basura no recolectada", 13)
          .or("Árbol en riesgo", 7)
          .or("Drenaje tapado", 7)
          .or("Perros en situación de calle", 5)
          .or("Ruido", 4)
          .or("Otro", 3);
  private static final Weights CHANNELS =
      Weights.of("Teléfono", 38).or("WhatsApp", 34).or("Portal", 17).or("Ventanilla", 11);

  void write() throws IOException {
    Chance chance = city.chance("reportes-ciudadanos");
    Sheet sheet =
        new Sheet(
            Sheet.Form.COMMA,
            "folio,recibido,tipo,zona,canal,estado,dias_respuesta,satisfaccion,comentario");
    for (int i = 1; i <= reports; i++) {
      LocalDateTime received =
          chance
              .day(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31))
              .atTime(chance.between(6, 22), chance.between(0, 59), chance.between(0, 59));
      boolean open = chance.happens(received.getYear() == 2026 ? 0.14 : 0.02);
      sheet.row(
          Sheet.padded("RC-", i, 6),
          received.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
          chance.weighted(KINDS),
          chance.early(city.zones()).name(),
          chance.weighted(CHANNELS),
          open ? "abierto" : "atendido",
          open ? null : chance.count(6, 4, 0),
          open || chance.happens(0.4) ? null : chance.count(3.7, 1, 1) % 6,
          comment(chance));
    }
    sheet.write(city.file("reportes-ciudadanos"));
  }

  private static @Nullable String comment(Chance chance) {
    return chance.happens(0.86)
        ? null
        : chance.one(
            List.of(
                "Esquina con la tienda \"La Esperanza\", frente al número 14",
                "Ya lo había reportado; nadie vino",
                "Urge: pasan niños, escuela cerca",
                "Gracias, quedó muy bien",
                "A un lado de la parada del autobús"));
  }
}
