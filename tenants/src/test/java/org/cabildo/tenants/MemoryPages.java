package org.cabildo.tenants;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cabildo.editorial.Page;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.Pages;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The verbs of pages on a map; what is written is told to the journal of the house. */
final class MemoryPages extends Pages {
  final Map<String, Page> pages = new TreeMap<>();
  private final Consumer<String> journal;

  MemoryPages(Consumer<String> journal) {
    this.journal = journal;
  }

  @Override
  public Page find(String slug) {
    return Optional.ofNullable(pages.get(slug)).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
  }

  @Override
  public Page put(PageDescription page) {
    Page written = new Page(page, Instant.EPOCH, Instant.EPOCH);
    pages.put(page.slug(), written);
    journal.accept("page/" + page.slug());
    return written;
  }

  @Override
  public void remove(String slug) {
    pages.remove(slug);
    journal.accept("page/" + slug);
  }
}
