package org.cabildo.tenants.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Puebla's {@code tramites}: requests by month, procedure and channel. */
record Procedures(City city) {
  private static final List<String> PROCEDURES =
      List.of(
          "Acta de nacimiento",
          "Pago de predial",
          "Licencia de funcionamiento",
          "Constancia de residencia",
          "Cartilla militar",
          "Licencia de construcción menor",
          "Alineamiento y número oficial",
          "Uso de suelo",
          "Permiso para poda o derribo de árboles",
          "Acta de matrimonio",
          "Avalúo catastral",
          "Constancia de no adeudo",
          "Permiso para ocupar la vía pública",
          "Registro de mascotas",
          "Visto bueno de protección civil",
          "Licencia de anuncios, toldos y rótulos",
          "Traslado de dominio",
          "Descuento a personas mayores",
          "Beca municipal",
          "Solicitud de acceso a la información",
          "Acta de defunción",
          "Panteón: refrendo");
  private static final List<String> CHANNELS = List.of("en línea", "presencial");

  void write() throws IOException {
    Chance chance = city.chance("tramites");
    Sheet sheet =
        new Sheet(
            Sheet.Form.SEMICOLON,
            "mes,tramite,modalidad,solicitudes,resueltas,dias_promedio,costo");
    for (int month = 0; month < 58; month++) {
      for (int i = 0; i < PROCEDURES.size(); i++) {
        for (String channel : CHANNELS) {
          double online = 0.2 + month * 0.007;
          double mean = 2600.0 / (i + 2) * (channel.equals("en línea") ? online : 1 - online);
          int asked = chance.count(mean, mean * 0.15, 1);
          sheet.row(
              LocalDate.of(2022, 1, 1).plusMonths(month),
              PROCEDURES.get(i),
              channel,
              asked,
              (int) Math.min(asked, asked * chance.around(0.94, 0.04)),
              chance.happens(0.03) ? null : Sheet.number(2 + i % 6 + chance.around(0, 0.5), 1),
              Sheet.number(i % 5 == 2 ? 0 : 45 + i * 31.5, 2));
        }
      }
    }
    sheet.write(city.file("tramites"));
  }
}
