package org.cabildo.tenants.generate;

import java.io.IOException;
import java.util.List;
import org.cabildo.tenants.generate.Chance.Weights;

/** The dataset {@code escuelas} of the Mexican tenants. */
record Schools(City city, String state, int schools, Sheet.Form form) {
  private static final Weights LEVELS =
      Weights.of("Preescolar", 31)
          .or("Primaria", 37)
          .or("Secundaria", 18)
          .or("Telesecundaria", 4)
          .or("Bachillerato", 10);
  private static final Weights SHIFTS =
      Weights.of("Matutino", 71).or("Vespertino", 23).or("Tiempo completo", 5).or("Nocturno", 1);
  private static final List<String> NAMES =
      List.of(
          "Benito Juárez",
          "Miguel Hidalgo",
          "Ignacio Zaragoza",
          "José María Morelos y Pavón",
          "Josefa Ortiz de Domínguez",
          "Francisco I. Madero",
          "Niños Héroes",
          "Emiliano Zapata",
          "Lázaro Cárdenas",
          "Rosario Castellanos",
          "Gabriela Mistral",
          "Sor Juana Inés de la Cruz",
          "Vicente Guerrero",
          "20 de Noviembre",
          "5 de Mayo",
          "Cuauhtémoc",
          "Leona Vicario",
          "Octavio Paz",
          "Amado Nervo",
          "José Vasconcelos",
          "\"La Corregidora\"",
          "Ricardo Flores Magón",
          "María Montessori",
          "Justo Sierra",
          "Enrique C. Rébsamen");

  void write() throws IOException {
    Chance chance = city.chance("escuelas");
    Sheet sheet =
        new Sheet(
            form,
            "clave,nombre,nivel,turno,sostenimiento,zona,alumnos,docentes,aulas,latitud,longitud");
    for (int i = 1; i <= schools; i++) {
      Zone zone = chance.early(city.zones());
      String level = chance.weighted(LEVELS);
      int pupils = pupils(chance, level);
      Zone.Point point = zone.point(chance);
      sheet.row(
          key(level, i),
          kind(level) + " " + chance.one(NAMES),
          level,
          level.equals("Preescolar") ? "Matutino" : chance.weighted(SHIFTS),
          chance.happens(0.21) ? "Privado" : "Público",
          zone.name(),
          chance.happens(0.01) ? null : pupils,
          chance.count(pupils / 21.0, 1.5, 1),
          chance.count(pupils / 26.0, 1.2, 1),
          point.latitude(),
          point.longitude());
    }
    sheet.write(city.file("escuelas"));
  }

  private String key(String level, int number) {
    String kind =
        switch (level) {
          case "Preescolar" -> "DJN";
          case "Primaria" -> "DPR";
          case "Secundaria" -> "DES";
          case "Telesecundaria" -> "DTV";
          default -> "DBH";
        };
    return Sheet.padded(state + kind, number, 4) + (char) ('A' + number * 7 % 26);
  }

  private static String kind(String level) {
    return switch (level) {
      case "Preescolar" -> "Jardín de Niños";
      case "Primaria" -> "Escuela Primaria";
      case "Secundaria" -> "Secundaria Técnica";
      case "Telesecundaria" -> "Telesecundaria";
      default -> "Colegio de Bachilleres";
    };
  }

  private static int pupils(Chance chance, String level) {
    return switch (level) {
      case "Preescolar" -> chance.count(95, 35, 12);
      case "Primaria" -> chance.count(265, 105, 24);
      case "Secundaria" -> chance.count(340, 120, 40);
      case "Telesecundaria" -> chance.count(120, 40, 15);
      default -> chance.count(430, 150, 50);
    };
  }
}
