package org.cabildo.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A table of lamps that is the same every time, with what queries find difficult. */
final class Lamps {
  static final int ROWS = 4_000;
  static final List<String> ZONES =
      List.of("Centro", "Añil", "ÁLAMO", "norte", "O'Higgins", "100%");

  private Lamps() {}

  static TableFile in(TableFixture fixture) {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("id,zona,watts,costo,instalada,activa,nota\n");
    for (int i = 1; i <= ROWS; i++) {
      csv.append(i).append(',').append(ZONES.get(random.nextInt(ZONES.size()))).append(',');
      csv.append(i % 7 == 0 ? "" : String.valueOf(random.nextInt(5) * 35)).append(',');
      csv.append(random.nextInt(100)).append('.').append(10 + random.nextInt(90)).append(',');
      csv.append(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000))).append(',');
      csv.append(random.nextBoolean()).append(',');
      csv.append(i % 3 == 0 ? "" : "n" + random.nextInt(50)).append('\n');
    }
    return fixture.read(csv.toString()).file();
  }
}
