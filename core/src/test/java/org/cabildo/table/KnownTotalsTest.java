package org.cabildo.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class KnownTotalsTest {
  private final Scopes scopes = new Scopes();
  private final KnownTotals totals = new KnownTotals(scopes);
  private int counted;

  @Test
  void theSameQuestionIsCountedOnce() {
    assertThat(ask("xalapa", "file", "n > 1", "")).isEqualTo(1);
    assertThat(ask("xalapa", "file", "n > 1", "")).isEqualTo(1);
    assertThat(counted).isEqualTo(1);
  }

  @Test
  void anotherFileConditionWordOrTenantIsAnotherQuestion() {
    ask("xalapa", "file", "n > 1", "");
    ask("xalapa", "another", "n > 1", "");
    ask("xalapa", "file", "n > 2", "");
    ask("xalapa", "file", "n > 1", "word");
    ask("puebla", "file", "n > 1", "");
    assertThat(counted).isEqualTo(5);
  }

  @Test
  void aFailureIsNotRemembered() {
    try (Scopes.Entered ignored = scopes.enter(tenant("xalapa"), Caller.anonymous())) {
      assertThatThrownBy(
              () ->
                  totals.of(
                      List.of("file"),
                      query("n > 1", ""),
                      () -> {
                        throw new SQLException("late");
                      }))
          .isInstanceOf(SQLException.class);
    }
    assertThat(ask("xalapa", "file", "n > 1", "")).isEqualTo(1);
  }

  private long ask(String tenant, String file, String where, String q) {
    try (Scopes.Entered ignored = scopes.enter(tenant(tenant), Caller.anonymous())) {
      return totals.of(List.of(file), query(where, q), () -> ++counted);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<TenantId> tenant(String slug) {
    return Optional.of(new TenantId(slug));
  }

  private static TableQuery query(String where, String q) {
    return new TableQuery(
        Optional.empty(),
        Optional.of(where),
        Optional.of(q),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
