package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two versions, in rows and in columns. */
class DiffTest {
  @TempDir static Path folder;
  private static TableFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new TableFixture(folder);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void rowsArePairedByTheirKey() {
    TableDiff diff =
        diff(
            "id,zona,watts\n1,Centro,70\n2,Norte,\n3,Sur,90\n",
            "id,zona,watts\n4,Este,50\n3,Sur,90\n2,Norte,100\n",
            "id");
    assertThat(diff.added()).isEqualTo(1);
    assertThat(diff.removed()).isEqualTo(1);
    assertThat(diff.changed()).isEqualTo(1);
    assertThat(diff.rows())
        .containsExactly(
            new RowChange(
                RowChange.Kind.REMOVED, Optional.of(row(1L, "Centro", 70L)), Optional.empty()),
            new RowChange(
                RowChange.Kind.CHANGED,
                Optional.of(row(2L, "Norte", null)),
                Optional.of(row(2L, "Norte", 100L))),
            new RowChange(
                RowChange.Kind.ADDED, Optional.empty(), Optional.of(row(4L, "Este", 50L))));
    assertThat(diff.next()).isEmpty();
  }

  @Test
  void withoutAKeyWholeRowsAreComparedAndEqualOnesCounted() {
    TableDiff diff = diff("a,b\nx,1\nx,1\ny,\n", "a,b\ny,\nx,1\nz,2\n");
    assertThat(diff.removed()).isEqualTo(1);
    assertThat(diff.added()).isEqualTo(1);
    assertThat(diff.changed()).isZero();
    assertThat(diff.rows().get(0).before()).contains(row("x", 1L));
    assertThat(diff.rows().get(1).after()).contains(row("z", 2L));
  }

  @Test
  void everyTypeIsCompared() {
    String header = "id\tp\td\th\tg\n";
    TableDiff diff =
        diff(
            header
                + "1\t19.53, -96.92\t25:00:00\t08:00\tPOINT(1 2)\n2\t19.54, -96.92\t01:00:00\t09:00\tPOINT(1 2)\n",
            header
                + "1\t19.53, -96.92\t25:00:00\t08:00\tPOINT(1 3)\n2\t19.55, -96.92\t01:00:00\t09:00\tPOINT(1 2)\n",
            "id");
    assertThat(diff.changed()).isEqualTo(2);
    assertThat(diff.rows().get(1).after().orElseThrow()).contains(new GeoPoint(19.55, -96.92));
  }

  @Test
  void pagesShowEveryChangeOnce() {
    StringBuilder before = new StringBuilder("id,n\n");
    StringBuilder after = new StringBuilder("id,n\n");
    for (int i = 1; i <= 25; i++) {
      before.append(i).append(",1\n");
      after.append(i).append(i % 2 == 0 ? ",1\n" : ",2\n");
    }
    TableFile old = fixture.read(before.toString()).file();
    TableFile now = fixture.read(after.toString()).file();
    List<Object> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      TableDiff page =
          fixture
              .tables()
              .diff(old, now, new TableDiff.Question(List.of("id"), Optional.of(5), cursor));
      assertThat(page.changed()).isEqualTo(13);
      page.rows().forEach(r -> seen.add(r.after().orElseThrow().get(0)));
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(seen).hasSize(13).doesNotHaveDuplicates();
  }

  @Test
  void columnsThatOnlyOneVersionHasAreToldAndNotCompared() {
    TableDiff diff =
        diff("id,a,b,c\n1,x,1,5\n2,y,2,6\n", "id,a,b,d,e\n1,x,1.5,7,z\n2,y,2,8,z\n", "id");
    assertThat(diff.columns()).extracting(RowStream.Column::name).containsExactly("id", "a", "b");
    assertThat(diff.rows()).hasSize(1);
    assertThat(diff.schema())
        .containsExactly(
            new SchemaChange(
                SchemaChange.Kind.RETYPED, "b", Optional.of("integer"), Optional.of("number")),
            new SchemaChange(
                SchemaChange.Kind.REMOVED, "c", Optional.of("integer"), Optional.empty()),
            new SchemaChange(
                SchemaChange.Kind.ADDED, "d", Optional.empty(), Optional.of("integer")),
            new SchemaChange(
                SchemaChange.Kind.ADDED, "e", Optional.empty(), Optional.of("string")));
  }

  @Test
  void anotherNameInTheSamePlaceIsARenamedColumn() {
    assertThat(diff("id,zona\n1,x\n", "id,colonia\n1,x\n", "id").schema())
        .containsExactly(
            new SchemaChange(
                SchemaChange.Kind.RENAMED, "colonia", Optional.of("zona"), Optional.of("colonia")));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThat(refused("a,b\n1,2\n1,3\n", "a,b\n1,2\n", "a").parameters())
        .containsEntry("reason", "not-unique");
    assertThat(refused("a,b\n1,2\n", "a,c\n1,2\n", "c").parameters())
        .containsEntry("reason", "not-in-both");
    assertThat(refused("a\n1\n", "b\n1\n").parameters())
        .containsEntry("reason", "nothing-in-common");
    assertThat(refused("a\n1\n", "a\n1\n", "x").code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
  }

  private static Problem refused(String before, String after, String... key) {
    return catchThrowableOfType(Problem.class, () -> diff(before, after, key));
  }

  private static TableDiff diff(String before, String after, String... key) {
    return fixture
        .tables()
        .diff(
            fixture.read(before).file(),
            fixture.read(after).file(),
            new TableDiff.Question(List.of(key), Optional.empty(), Optional.empty()));
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
