package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The dataset {@code obra-publica}. */
record PublicWorks(City city, String prefix, int works, double typicalAmount, Sheet.Form form) {
  private static final List<String> KINDS =
      List.of(
          "Pavimentación con concreto hidráulico",
          "Rehabilitación de banquetas y guarniciones",
          "Construcción de drenaje sanitario",
          "Ampliación de la red de agua potable",
          "Bacheo y sobrecarpeta asfáltica",
          "Construcción de techumbre en plaza cívica",
          "Rehabilitación de parque",
          "Sustitución de luminarias",
          "Construcción de muro de contención",
          "Adecuación de cruces seguros, con rampas",
          "Rehabilitación de mercado",
          "Construcción de aulas",
          "Ciclovía");
  private static final List<String> PROGRAMMES =
      List.of("FAISMUN", "FORTAMUN", "Recursos propios", "Presupuesto participativo", "Convenio");
  private static final List<String> FIRMS =
      List.of(
          "Constructora Ejemplo del Golfo, S.A. de C.V.",
          "Edificaciones Muestra, S.A. de C.V.",
          "Caminos y Puentes Ficticios, S.A. de C.V.",
          "Grupo Demostración, S. de R.L.",
          "Obras \"El Ejemplo\", S.A. de C.V.",
          "Ingeniería de Prueba, S.C.",
          "Urbanizaciones Modelo, S.A. de C.V.",
          "Administración directa");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

  void write() throws IOException {
    Chance chance = city.chance("obra-publica");
    Sheet sheet =
        new Sheet(form, "folio,obra,zona,programa,contratista,monto,avance,estado,inicio,termino");
    for (int i = 1; i <= works; i++) {
      Zone zone = chance.early(city.zones());
      String kind = chance.one(KINDS);
      LocalDate start = chance.day(LocalDate.of(2022, 2, 1), TODAY.plusDays(90));
      LocalDate end = start.plusDays(chance.between(45, 420));
      boolean halted = chance.happens(0.04);
      int progress = progress(chance, start, end, halted);
      sheet.row(
          Sheet.padded(prefix + "-" + start.getYear() + "-", i, 4),
          kind + ", " + zone.name(),
          zone.name(),
          chance.one(PROGRAMMES),
          start.isAfter(TODAY) ? null : chance.early(FIRMS),
          Sheet.number(typicalAmount * (0.15 + Math.abs(chance.around(0.6, 0.5))), 2),
          progress,
          state(progress, start, halted),
          start,
          progress == 100 ? end : null);
    }
    sheet.write(city.file("obra-publica"));
  }

  private static int progress(Chance chance, LocalDate start, LocalDate end, boolean halted) {
    if (start.isAfter(TODAY)) {
      return 0;
    }
    if (end.isBefore(TODAY) && !halted) {
      return 100;
    }
    double whole = end.toEpochDay() - start.toEpochDay();
    double gone = Math.min(0.95, (TODAY.toEpochDay() - start.toEpochDay()) / whole);
    return Math.min(99, chance.count(gone * 92, 6, 1));
  }

  private static String state(int progress, LocalDate start, boolean halted) {
    if (start.isAfter(TODAY)) {
      return "por iniciar";
    }
    if (progress == 100) {
      return "terminada";
    }
    return halted ? "suspendida" : "en proceso";
  }
}
