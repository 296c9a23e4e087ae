package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cabildo.access.Open;
import org.cabildo.problem.Problem;

/** Finds datasets of the tenant in scope. */
@ApplicationScoped
public class Search {
  /** Most entries of a page. */
  public static final int MAX_LIMIT = 100;

  private static final int MAX_TEXT = 200;

  private final SearchStore store;

  @Inject
  Search(SearchStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  protected Search() {
    this(new SearchStore());
  }

  /**
   * The datasets that match, published ones only.
   *
   * @throws Problem {@code invalid} when limit, offset or the length of the text is out of range
   */
  @Open
  public SearchResult search(SearchQuery query) {
    check(query);
    return store.search(query);
  }

  /**
   * As {@link #search}, the datasets alone: nothing is counted, which takes a third of the work.
   *
   * @throws Problem as {@link #search}
   */
  @Open
  public List<DatasetSummary> datasets(SearchQuery query) {
    check(query);
    return store.datasets(query);
  }

  private static void check(SearchQuery query) {
    if (query.limit() < 1 || query.limit() > MAX_LIMIT) {
      throw Problem.invalid("limit", "out-of-range").with("min", 1).with("max", MAX_LIMIT);
    }
    if (query.offset() < 0) {
      throw Problem.invalid("offset", "out-of-range").with("min", 0).with("max", Integer.MAX_VALUE);
    }
    if (query.text().map(String::length).orElse(0) > MAX_TEXT) {
      throw Problem.invalid("q", "too-long").with("limit", MAX_TEXT);
    }
  }

  /** Those of some datasets, by slug, that everybody sees. */
  @Open
  public Set<String> published(Set<String> slugs) {
    return slugs.isEmpty() ? Set.of() : store.published(slugs);
  }
}
