package org.cabildo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.cabildo.access.Scopes;
import org.cabildo.fuzz.FuzzFolder;
import org.cabildo.fuzz.FuzzTime;
import org.cabildo.fuzz.Mutation;
import org.cabildo.fuzz.Outcome;

/** Whatever is asked, the engine answers or the caller is told what is wrong with the question. */
class QueryFuzzTest {
  private static final String FEW =
      """
      zona\twatts\tcosto\tactiva\tinstalada\trevisada\thora\tlapso\tlugar\tforma\torder\tlatitud\tlongitud
      Centro\t70\t1200.50\tsí\t2024-02-29\t2024-02-29T10:00:00\t08:05\t294:25:32\t19.5312, -96.9241\tPOINT(-96.92 19.53)\ta\t19.5312\t-96.9241
      Norte\t\t0.25\tno\t2023-12-31\t2024-01-01T00:00:00\t06:00\t01:00:00\t\tPOLYGON((-97 19, -96 19, -96 20, -97 19))\tb\t\t
      Ñandú %_\t9223372036854775807\t99.01\tno\t\t\t23:59\t00:00:01\t-34.6037, -58.3816\t\t\t-34.6037\t-58.3816
      \t-5\t\t\t1999-01-01\t1999-01-01T23:59:59\t\t\t19.5401, -96.9301\tPOINT(-96.93 19.54)\tc\t89.99\t
      """;
  private static final String PAIR =
      """
      zona,watts,costo,latitud,longitud
      Centro,70,9999999999999999999999.5,19.5312,-96.9241
      Norte,,1.25,,-96.9
      ,0,,-34.60,-58.38
      """;

  private static final FuzzFolder FOLDER = FuzzFolder.make();
  private static TableFixture fixture;
  private static List<TableFile> tables = List.of();

  @BeforeContainer
  static void makeTables() throws IOException {
    fixture = new TableFixture(FOLDER.path());
    tables = List.of(fixture.read(FEW).file(), fixture.read(PAIR).file());
  }

  @AfterContainer
  static void deleteTables() throws IOException {
    fixture.close();
    FOLDER.close();
  }

  @Property(tries = 200, seed = "20261130", edgeCases = EdgeCasesMode.NONE)
  void anyQuestionIsAnsweredOrRefused(
      @ForAll("queries") TableQuery query, @ForAll("tables") TableFile table) {
    ask(query, table);
  }

  @Tag("fuzz")
  @Property(tries = Integer.MAX_VALUE, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(FuzzTime.class)
  void anyQuestionIsAnsweredOrRefusedForMinutes(
      @ForAll("queries") TableQuery query, @ForAll("tables") TableFile table) {
    ask(query, table);
  }

  @Property(tries = 200, seed = "20261130", edgeCases = EdgeCasesMode.NONE)
  void anyCursorGoesOnOrIsRefused(
      @ForAll("orders") String order,
      @ForAll("changes") List<Mutation> changes,
      @ForAll("tables") TableFile table) {
    goOn(order, changes, table);
  }

  @Tag("fuzz")
  @Property(tries = Integer.MAX_VALUE, edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(FuzzTime.class)
  void anyCursorGoesOnOrIsRefusedForMinutes(
      @ForAll("orders") String order,
      @ForAll("changes") List<Mutation> changes,
      @ForAll("tables") TableFile table) {
    goOn(order, changes, table);
  }

  @Provide
  Arbitrary<TableQuery> queries() {
    return Queries.any();
  }

  @Provide
  Arbitrary<TableFile> tables() {
    return Arbitraries.frequency(Tuple.of(5, tables.get(0)), Tuple.of(1, tables.get(1)));
  }

  @Provide
  Arbitrary<String> orders() {
    return Arbitraries.of(
            "zona", "watts", "costo", "activa", "instalada", "revisada", "hora", "lapso", "_row")
        .list()
        .ofMaxSize(3)
        .map(list -> String.join(" desc, ", list));
  }

  @Provide
  Arbitrary<List<Mutation>> changes() {
    return Mutation.some(3);
  }

  private static void ask(TableQuery query, TableFile table) {
    Outcome.demand(() -> within(() -> page(table, query)));
    Outcome.demand(() -> within(() -> fixture.tables().explain(table, query)));
    Outcome.demand(() -> within(() -> write(fixture.tables().features(table, query))));
    Outcome.demand(
        () ->
            within(
                () -> fixture.tables().facets(table, query, query.group().orElse("zona, activa"))));
  }

  private static void goOn(String order, List<Mutation> changes, TableFile table) {
    TableQuery first = TableFixture.ask("", "", "", order, OptionalInt.of(1));
    Outcome.demand(
        () ->
            within(
                () -> {
                  Optional<String> cursor = page(table, first);
                  if (cursor.isPresent()) {
                    byte[] bytes = Base64.getUrlDecoder().decode(cursor.get());
                    byte[] spoilt = keysSpoilt(bytes, changes);
                    String after = Base64.getUrlEncoder().withoutPadding().encodeToString(spoilt);
                    page(table, TableFixture.after(first, after));
                  }
                }));
  }

  /** Whose query it is and how far it was stay as they are. */
  private static byte[] keysSpoilt(byte[] cursor, List<Mutation> changes) {
    byte[] keys = Arrays.copyOfRange(cursor, 2 * Long.BYTES, cursor.length);
    byte[] spoilt = Mutation.all(keys, changes);
    byte[] all = Arrays.copyOf(cursor, 2 * Long.BYTES + spoilt.length);
    System.arraycopy(spoilt, 0, all, 2 * Long.BYTES, spoilt.length);
    return all;
  }

  private static Optional<String> page(TableFile table, TableQuery query) {
    try (RowStream rows = fixture.tables().query(table, query)) {
      JsonRows.array(rows, OutputStream.nullOutputStream());
      return rows.cursor();
    }
  }

  private static void write(RowStream answer) {
    try (RowStream rows = answer) {
      GeoJsonRows.write(rows, OutputStream.nullOutputStream());
    }
  }

  private static void within(Runnable work) {
    try (Scopes.Entered ignored = fixture.enter()) {
      work.run();
    }
  }
}
