package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Zapopan's {@code licencias}: licences to run a business. */
record Licences(City city, int licences) {
  private static final List<String> TRADES =
      List.of(
          "Abarrotes",
          "Restaurante",
          "Estética",
          "Papelería",
          "Taller mecánico",
          "Farmacia",
          "Tortillería",
          "Consultorio médico",
          "Ferretería",
          "Gimnasio",
          "Oficina",
          "Lavandería",
          "Veterinaria",
          "Panadería",
          "Venta de ropa, calzado y accesorios",
          "Café",
          "Bodega",
          "Escuela particular");

  void write() throws IOException {
    Chance chance = city.chance("licencias");
    Sheet sheet =
        new Sheet(
            Sheet.Form.SPREADSHEET,
            "licencia,giro,zona,otorgada,vence,superficie_m2,empleos,tramite_en_linea,estado");
    for (int i = 1; i <= licences; i++) {
      LocalDate granted = chance.day(LocalDate.of(2023, 1, 2), LocalDate.of(2026, 10, 30));
      LocalDate ends = LocalDate.of(granted.getYear() + 1, 3, 31);
      sheet.row(
          Sheet.padded("L-" + granted.getYear() + "-", i, 6),
          chance.early(TRADES),
          chance.early(city.zones()).name(),
          granted,
          ends,
          chance.happens(0.03) ? null : chance.count(85, 45, 9),
          chance.happens(0.05) ? null : chance.count(3.5, 2.5, 1),
          chance.happens((granted.getYear() - 2022) * 0.2) ? "sí" : "no",
          ends.isAfter(LocalDate.of(2026, 10, 31)) || chance.happens(0.7)
              ? "vigente"
              : chance.one(List.of("vencida", "cancelada")));
    }
    sheet.write(city.file("licencias"));
  }
}
