package org.cabildo.server.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A table to measure with, the same in every run.
 *
 * @param name of the dataset and of the baseline's table
 * @param rows how many
 * @param columns name and PostgreSQL type of each
 * @param word a word that {@code q} looks for
 */
record BenchTable(String name, int rows, List<Column> columns, String word) {
  private static final String[] ZONES = {
    "Centro", "Norte", "Sur", "Ánimas", "Progreso Macuiltépetl", "Oriente", "Dos Ríos"
  };
  private static final String[] STATES = {"Encendida", "Apagada", "En reparación", "Retirada"};
  private static final String[] STREETS = {
    "Juárez", "Ávila Camacho", "Xalapeños Ilustres", "Úrsulo Galván", "Murillo Vidal", "Lázaro"
  };

  /** A column of the table. */
  record Column(String name, String sqlType) {}

  /** 1,000,000 rows of 9 columns, 118 MB: lamps of a large city. */
  static BenchTable lamps(int rows) {
    return new BenchTable(
        "luminarias",
        rows,
        List.of(
            new Column("id", "bigint"),
            new Column("zona", "text"),
            new Column("calle", "text"),
            new Column("estado", "text"),
            new Column("watts", "bigint"),
            new Column("instalada", "date"),
            new Column("latitud", "numeric"),
            new Column("longitud", "numeric"),
            new Column("nota", "text")),
        "reparacion");
  }

  /** 400,000 rows of 12 columns: a budget. */
  static BenchTable budget(int rows) {
    return new BenchTable(
        "gasto",
        rows,
        List.of(
            new Column("ejercicio", "bigint"),
            new Column("mes", "bigint"),
            new Column("ramo", "text"),
            new Column("unidad", "text"),
            new Column("programa", "text"),
            new Column("capitulo", "text"),
            new Column("concepto", "text"),
            new Column("proveedor", "text"),
            new Column("aprobado", "numeric"),
            new Column("ejercido", "numeric"),
            new Column("pagado", "numeric"),
            new Column("fecha", "date")),
        "educacion");
  }

  String header() {
    return columns.stream().map(Column::name).collect(Collectors.joining(","));
  }

  /** Writes the table as CSV. */
  Path write(Path folder) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Random random = new Random(20260101);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header());
      out.write('\n');
      for (int i = 0; i < rows; i++) {
        out.write(columns.size() == 9 ? lamp(i, random) : expense(i, random));
        out.write('\n');
      }
    }
    return file;
  }

  private static String lamp(int i, Random random) {
    return i
        + ","
        + ZONES[random.nextInt(ZONES.length)]
        + ",Calle "
        + STREETS[random.nextInt(STREETS.length)]
        + ' '
        + random.nextInt(4_000)
        + ','
        + STATES[random.nextInt(STATES.length)]
        + ','
        + (random.nextInt(20) == 0 ? "" : 35 * (1 + random.nextInt(8)))
        + ','
        + LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_000))
        + ','
        + (19_500_000 + random.nextInt(100_000)) / 1e6
        + ','
        + (-96_900_000 - random.nextInt(100_000)) / 1e6
        + ",Poste "
        + Integer.toString(random.nextInt(1 << 24), 36)
        + " revisado por la cuadrilla "
        + random.nextInt(40);
  }

  private static String expense(int i, Random random) {
    int month = 1 + random.nextInt(12);
    long cents = random.nextInt(1 << 30);
    return (2015 + random.nextInt(10))
        + ","
        + month
        + ','
        + "Ramo "
        + random.nextInt(30)
        + ",Unidad "
        + random.nextInt(400)
        + ",Programa de "
        + (random.nextInt(12) == 0 ? "educación" : "servicios")
        + ' '
        + random.nextInt(90)
        + ','
        + (1 + random.nextInt(9)) * 1_000
        + "-A,Concepto "
        + random.nextInt(700)
        + ",Proveedor "
        + random.nextInt(20_000)
        + ','
        + cents / 100
        + '.'
        + (10 + cents % 90)
        + ','
        + cents / 150
        + ".25,"
        + cents / 190
        + ".75,"
        + LocalDate.of(2015 + i % 10, month, 1 + random.nextInt(28));
  }
}
