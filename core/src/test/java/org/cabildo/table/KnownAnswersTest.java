package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cabildo.table.TableFixture.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;
import org.cabildo.tenancy.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {
  private static final int LIMIT = 100;
  private final Scopes scopes = new Scopes();
  private int asked;

  @Test
  void aPageIsAskedOnceAndReadAgainAsItWas() {
    KnownAnswers answers = remembering(1);
    for (int i = 0; i < 3; i++) {
      assertThat(page(answers, "xalapa", "a", TableQuery.all(), LIMIT))
          .containsExactly(Map.of("zona", "Centro"), Map.of());
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void anotherTenantFileQuestionOrLimitIsAnotherPage() {
    KnownAnswers answers = remembering(1);
    page(answers, "xalapa", "a", TableQuery.all(), LIMIT);
    page(answers, "puebla", "a", TableQuery.all(), LIMIT);
    page(answers, "xalapa", "b", TableQuery.all(), LIMIT);
    page(answers, "xalapa", "a", ask("zona", "", "", ""), LIMIT);
    page(answers, "xalapa", "a", TableQuery.all(), LIMIT + 1);
    assertThat(asked).isEqualTo(5);
  }

  @Test
  void facetsAreToldApartFromPagesAndByTheirColumns() {
    KnownAnswers answers = remembering(1);
    page(answers, "xalapa", "a", TableQuery.all(), LIMIT);
    for (String columns : List.of("zona", "rows " + LIMIT, "zona")) {
      try (Scopes.Entered ignored = enter("xalapa")) {
        assertThat(answers.facets(answer("a", TableQuery.all()), columns, () -> facet(columns)))
            .extracting(Facet::name)
            .containsExactly(columns);
      }
    }
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void aPageThatMayBeLargeIsReadAsItComes() {
    KnownAnswers answers = remembering(1);
    try (Scopes.Entered ignored = enter("xalapa")) {
      for (int i = 0; i < 2; i++) {
        try (RowStream rows =
            answers.page(
                answer("a", TableQuery.all()), LIMIT, KnownAnswers.MOST_CELLS + 1L, this::rows)) {
          assertThat(rows.next()).isTrue();
        }
      }
    }
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void aFailureIsNotRemembered() {
    KnownAnswers answers = remembering(1);
    try (Scopes.Entered ignored = enter("xalapa")) {
      assertThatThrownBy(
              () ->
                  answers.page(
                      answer("a", TableQuery.all()),
                      LIMIT,
                      LIMIT,
                      () -> {
                        throw Problem.of(ErrorCode.UNAVAILABLE);
                      }))
          .isInstanceOf(Problem.class);
    }
    assertThat(page(answers, "xalapa", "a", TableQuery.all(), LIMIT)).hasSize(2);
  }

  @Test
  void whereThereIsNoMemoryForItNothingIsRemembered() {
    KnownAnswers answers = remembering(0);
    page(answers, "xalapa", "a", TableQuery.all(), LIMIT);
    page(answers, "xalapa", "a", TableQuery.all(), LIMIT);
    assertThat(asked).isEqualTo(2);
  }

  private KnownAnswers remembering(int megabytes) {
    EngineSettings standard = EngineSettings.defaults();
    return new KnownAnswers(
        scopes,
        new EngineSettings(
            standard.queryTimeoutSeconds(),
            standard.memoryLimit(),
            standard.importMemoryLimit(),
            standard.threads(),
            standard.spillLimit(),
            megabytes));
  }

  private List<Map<String, Object>> page(
      KnownAnswers answers, String tenant, String file, TableQuery query, int limit) {
    try (Scopes.Entered ignored = enter(tenant);
        RowStream rows = answers.page(answer(file, query), limit, limit, this::rows)) {
      assertThat(rows.total()).isEqualTo(7);
      List<Map<String, Object>> read = new ArrayList<>();
      while (rows.next()) {
        assertThat(rows.cursor()).isEmpty();
        Object zone = rows.value(0);
        read.add(zone == null ? Map.of() : Map.of(rows.columns().get(0).name(), zone));
      }
      assertThat(rows.cursor()).contains("next");
      return read;
    }
  }

  private Scopes.Entered enter(String tenant) {
    return scopes.enter(Optional.of(new TenantId(tenant)), Caller.anonymous());
  }

  private static Answer answer(String file, TableQuery query) {
    TableSchema schema =
        new TableSchema(
            List.of(
                new Field(
                    "zona",
                    "zona",
                    FieldType.STRING,
                    Optional.empty(),
                    Optional.empty(),
                    new FieldStatistics(
                        0, 1, Optional.empty(), Optional.empty(), Optional.empty(), List.of()))));
    return Answer.of(new TableFile(new BlobId(file.repeat(64)), schema, 7), query);
  }

  private List<Facet> facet(String name) {
    asked++;
    return List.of(
        new Facet(
            name,
            FieldType.STRING,
            List.of(new Facet.ValueCount("Centro", 7)),
            new Facet.Rest(0, 0)));
  }

  /** Two rows of seven, the second one empty. */
  private RowStream rows() {
    asked++;
    return new RowStream() {
      private int row;

      @Override
      public List<Column> columns() {
        return List.of(new Column("zona", FieldType.STRING));
      }

      @Override
      public long total() {
        return 7;
      }

      @Override
      public boolean next() {
        return ++row < 3;
      }

      @Override
      public @Nullable Object value(int index) {
        return row == 1 ? "Centro" : null;
      }

      @Override
      public Optional<String> cursor() {
        return row < 3 ? Optional.empty() : Optional.of("next");
      }

      @Override
      public void close() {
        row = 3;
      }
    };
  }
}
