package org.cabildo.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * Small answers given lately. Files never change, so the same question to the same file has the
 * same answer, for everybody who may read the file; whoever asks for it has been let in before.
 */
final class KnownAnswers {
  /** Answers that may have more cells are read as they come. */
  static final int MOST_CELLS = 10_000;

  private static final int BYTES_OF_A_QUESTION = 400;
  private static final int BYTES_OF_A_VALUE = 64;
  private static final long MEGABYTE = 1_000_000;

  private final Scopes scopes;
  private final Cache<Question, Kept> known;

  KnownAnswers(Scopes scopes, EngineSettings settings) {
    this.scopes = scopes;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(settings.rememberedMegabytes() * MEGABYTE)
            .executor(Runnable::run) // a few cells to forget are no work for another thread
            .weigher((Question question, Kept kept) -> question.bytes() + kept.bytes())
            .build();
  }

  /**
   * One page.
   *
   * @param limit rows of the page
   * @param cells most that it can have
   */
  RowStream page(Answer answer, int limit, long cells, Supplier<RowStream> asking) {
    if (cells > MOST_CELLS) {
      return asking.get();
    }
    Question question = question(answer, "rows " + limit);
    if (known.getIfPresent(question) instanceof Page page) {
      return page.rows().stream();
    }
    // No lock on the question: one that takes long would hold up others that share its place.
    KeptRows rows = KeptRows.of(asking.get());
    known.put(question, new Page(rows));
    return rows.stream();
  }

  /**
   * How often values occur.
   *
   * @param columns as they were asked for
   */
  List<Facet> facets(Answer answer, String columns, Supplier<List<Facet>> asking) {
    Question question = question(answer, "facets " + columns);
    if (known.getIfPresent(question) instanceof Counts counts) {
      return counts.facets();
    }
    List<Facet> facets = List.copyOf(asking.get());
    known.put(question, new Counts(facets));
    return facets;
  }

  private Question question(Answer answer, String what) {
    return new Question(scopes.current().tenant(), answer.ids(), answer.query(), what);
  }

  private record Question(
      Optional<TenantId> tenant, List<String> ids, TableQuery query, String what) {
    int bytes() {
      int names = ids.stream().mapToInt(String::length).sum();
      return BYTES_OF_A_QUESTION + names + query.toString().length() + what.length();
    }
  }

  /** What is remembered; it weighs about as much as it takes in memory. */
  private sealed interface Kept {
    int bytes();
  }

  private record Page(KeptRows rows) implements Kept {
    @Override
    public int bytes() {
      return rows.bytes();
    }
  }

  private record Counts(List<Facet> facets) implements Kept {
    @Override
    public int bytes() {
      return facets.stream().mapToInt(f -> f.values().size() * 2 * BYTES_OF_A_VALUE).sum();
    }
  }
}
