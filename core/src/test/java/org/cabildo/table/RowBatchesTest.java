package org.cabildo.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.table.TableFixture.ask;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers batch by batch: as Arrow, read back by Arrow's own reader, and as CSV. */
class RowBatchesTest {
  private static final int ROWS = 40_000;
  @TempDir static Path folder;
  private static TableFixture fixture;
  private static TableFile lamps;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
    StringBuilder csv = new StringBuilder("n,zona,costo,activa,dia,visto,hora,dura,lugar\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(i).append(i % 2 == 0 ? ",Ñandú," : ",,").append(i).append(".25,");
      csv.append(i % 3 == 0 ? "Sí" : "No").append(",2024-02-29,2024-02-29T10:00:00,08:30,");
      csv.append("30:15:").append(10 + i % 50).append(",\"19.5312, -96.9241\"\n");
    }
    lamps = fixture.read(csv.toString()).file();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void everyRowArrivesInOrderWithTheTypesOfItsColumns() throws IOException {
    List<String> types = new ArrayList<>();
    List<String> rows = read(TableQuery.all(), types);
    assertThat(types)
        .containsExactly(
            "n: Int(64, true)",
            "zona: Utf8",
            "costo: Decimal(18, 2, 128)",
            "activa: Bool",
            "dia: Date(DAY)",
            "visto: Timestamp(MICROSECOND, null)",
            "hora: Time(MICROSECOND, 64)",
            "dura: Decimal(18, 3, 128)",
            "lugar: Struct<latitude: FloatingPoint(DOUBLE), longitude: FloatingPoint(DOUBLE)>");
    assertThat(rows).hasSize(ROWS);
    assertThat(rows.get(0)).startsWith("0 Ñandú 0.25 true ");
    assertThat(rows.get(39_999)).startsWith("39999 null 39999.25 true ");
  }

  @Test
  void aQueryIsAnsweredAsInOtherFormats() throws IOException {
    assertThat(
            read(
                ask("n, costo as c", "n < 10", "", "n desc", OptionalInt.of(2)), new ArrayList<>()))
        .containsExactly("9 9.25", "8 8.25");
    List<String> types = new ArrayList<>();
    assertThat(read(ask("zona, sum(n) as s, count(*) as k", "", "zona", "zona"), types))
        .containsExactly("Ñandú 399980000 20000", "null 400000000 20000");
    assertThat(read(ask("", "n < 0", "", ""), new ArrayList<>())).isEmpty();
    assertThatThrownBy(() -> fixture.tables().batches(lamps, ask("x", "", "", "")).close())
        .isInstanceOf(Problem.class);
  }

  /** The engine leaves there what was in memory before, of whatever table. */
  @Test
  void whereNothingIsNothingIsSent() throws IOException {
    StringBuilder csv = new StringBuilder("n,costo,dia,visto,hora,dura,activa,lugar\n");
    for (int i = 0; i < 400; i++) {
      csv.append(i)
          .append(
              i % 4 != 0
                  ? ",1.25,2024-02-29,2024-02-29T10:00:00,08:30,30:15:10,Sí,\"19.5312, -96.9241\"\n"
                  : ",,,,,,,\n");
    }
    TableFile gaps = fixture.read(csv.toString()).file();
    assertThat(gaps.schema().fields())
        .filteredOn(field -> field.type() == FieldType.STRING)
        .isEmpty();
    try (RowBatches all = fixture.tables().batches(gaps, TableQuery.all());
        BufferAllocator allocator = new RootAllocator()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      all.writeArrow(out);
      try (ArrowStreamReader reader =
          new ArrowStreamReader(new ByteArrayInputStream(out.toByteArray()), allocator)) {
        int columns = 0;
        while (reader.loadNextBatch()) {
          for (FieldVector column : reader.getVectorSchemaRoot().getFieldVectors()) {
            columns += zeroWhereAbsent(column) ? 1 : 0;
          }
        }
        assertThat(columns).isEqualTo(8);
      }
    }
  }

  private static boolean zeroWhereAbsent(FieldVector column) {
    if (column instanceof StructVector struct) {
      return struct.getChildrenFromFields().stream().allMatch(RowBatchesTest::zeroWhereAbsent);
    }
    if (column instanceof BitVector bits) {
      return IntStream.range(0, 400)
          .filter(i -> i % 4 == 0)
          .allMatch(i -> (bits.getDataBuffer().getByte(i / 8) >> i % 8 & 1) == 0);
    }
    int width = ((BaseFixedWidthVector) column).getTypeWidth();
    return IntStream.range(0, 400 * width)
        .filter(i -> column.isNull(i / width))
        .allMatch(i -> column.getDataBuffer().getByte(i) == 0);
  }

  @Test
  void oneThatIsNotReadIsClosedLikeAnyOther() {
    try (RowBatches batches = fixture.tables().batches(lamps, TableQuery.all())) {
      assertThat(batches).isNotNull();
    }
  }

  @Test
  void csvIsThatOfTheRows() throws IOException {
    TableFile odd =
        fixture
            .read(
                """
                texto,n,grande,costo,dia,visto,hora,dura,punto,forma,real
                "a ""b"", c",-7,123456789012345678901,-0.50,1810-09-16,2024-02-29T10:00:00,08:30,30:15:10,"19.5312, -96.9241",POINT(1 2),1e-9
                =1+1,0,1,1000,2100-12-31,2024-02-29T10:00:00.125,23:59:59,00:00:01,"-0.5, 0",POINT(0 0),1e300
                 espacio,-123456789,2,0,1970-01-01,1969-12-31T23:59:59,00:00,99:59:59,,,-2.5
                ,,,,,,,,,,
                "dos
                líneas",1,-3,12.340,2024-02-29,,,,"90, 180",,3
                """)
            .file();
    assertThat(Stream.of(lamps, odd).flatMap(t -> t.schema().fields().stream()).map(Field::type))
        .contains(FieldType.values());
    for (CsvDialect dialect :
        List.of(
            CsvDialect.PLAIN,
            new CsvDialect(';', CsvDialect.Mark.PRESENT, CsvDialect.Formulas.DISARMED),
            new CsvDialect('\t', CsvDialect.Mark.ABSENT, CsvDialect.Formulas.DISARMED))) {
      same(lamps, TableQuery.all(), dialect);
      same(odd, TableQuery.all(), dialect);
      same(odd, ask("texto", "", "", ""), dialect);
      same(odd, ask("n", "", "", ""), dialect);
      same(
          odd,
          ask("avg(costo) as \"a,b\", sum(n), count(*), year(dia)", "", "year(dia)", ""),
          dialect);
      same(odd, ask("avg(costo) as \"=1+1\"", "", "year(dia)", ""), dialect);
    }
  }

  @Test
  void noTextOrHeaderIsAFormulaForASpreadsheet() throws IOException {
    TableFile texts =
        fixture
            .read("texto,n\n=1+1,-1\n+1,-2\n-a,3\n@b,4\n＝c,5\n＋d,6\n－e,7\n＠f,8\nñ=,9\n日,10\n")
            .file();
    same(texts, ask("texto as \"＝x\", n", "", "", ""), CsvDialect.DISARMED);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    try (RowBatches batches =
        fixture.tables().batches(texts, ask("texto as \"=x\", n", "", "", ""))) {
      batches.writeCsv(CsvDialect.DISARMED, csv);
    }
    assertThat(csv.toString(UTF_8).lines())
        .containsExactly(
            "'=x,n",
            "'=1+1,-1",
            "'+1,-2",
            "'-a,3",
            "'@b,4",
            "'＝c,5",
            "'＋d,6",
            "'－e,7",
            "'＠f,8",
            "ñ=,9",
            "日,10");
  }

  @Test
  void ofTextsOnlyThoseThatAreNoNumberAreDisarmed() {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(
        List.of(List.of("-5", "+0,5", "-5+1", "=5", "2026-01-31")), CsvDialect.DISARMED, csv);
    assertThat(csv.toString(UTF_8)).isEqualTo("-5,\"+0,5\",'-5+1,'=5,2026-01-31\r\n");
  }

  private static void same(TableFile table, TableQuery query, CsvDialect dialect) {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (RowStream rows = fixture.tables().export(table, query)) {
      CsvRows.write(rows, dialect, expected);
    }
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    try (RowBatches batches = fixture.tables().batches(table, query)) {
      batches.writeCsv(dialect, actual);
    }
    assertThat(actual.toString(UTF_8)).isEqualTo(expected.toString(UTF_8));
    assertThat(actual.size()).isPositive();
  }

  /** Rows with blanks between their cells; the columns are added to {@code types}. */
  private static List<String> read(TableQuery query, List<String> types) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RowBatches batches = fixture.tables().batches(lamps, query)) {
      batches.writeArrow(bytes);
    }
    List<String> rows = new ArrayList<>();
    try (BufferAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()), allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      root.getSchema().getFields().stream().map(Object::toString).forEach(types::add);
      while (reader.loadNextBatch()) {
        for (int i = 0; i < root.getRowCount(); i++) {
          int row = i;
          rows.add(
              String.join(
                  " ",
                  root.getFieldVectors().stream()
                      .map(vector -> String.valueOf(vector.getObject(row)))
                      .toList()));
        }
      }
    }
    return rows;
  }
}
