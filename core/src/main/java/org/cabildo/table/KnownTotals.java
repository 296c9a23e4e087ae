package org.cabildo.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * How many rows of which files fulfil a condition, as counted lately: files never change, so the
 * second page of an answer need not count again.
 */
final class KnownTotals {
  /** Of conditions and names of files: some tens of thousands of questions. */
  private static final long MOST_CHARACTERS = 10_000_000;

  private final Scopes scopes;
  private final Cache<Question, Long> known =
      Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher(KnownTotals::weight).build();

  KnownTotals(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Counts, where it is not known. */
  interface Counting {
    long count() throws SQLException;
  }

  /**
   * The number of rows.
   *
   * @param ids of the files
   */
  long of(List<String> ids, TableQuery query, Counting counting) throws SQLException {
    Question question = new Question(scopes.current().tenant(), ids, query.where(), query.q());
    Long total = known.getIfPresent(question);
    if (total == null) {
      total = counting.count();
      known.put(question, total);
    }
    return total;
  }

  private static int weight(Question question, Long total) {
    int ids = question.ids().stream().mapToInt(String::length).sum();
    return 100 + ids + question.where().orElse("").length() + question.q().orElse("").length();
  }

  private record Question(
      Optional<TenantId> tenant, List<String> ids, Optional<String> where, Optional<String> q) {}
}
