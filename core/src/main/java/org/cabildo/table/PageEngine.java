package org.cabildo.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers queries page by page, on one table or on those of many tenants. */
final class PageEngine {
  private final Engines engines;
  private final Totals totals;
  private final KnownAnswers answers;

  PageEngine(Engines engines, Totals totals, KnownAnswers answers) {
    this.engines = engines;
    this.totals = totals;
    this.answers = answers;
  }

  RowStream page(TableFile table, Path parquet, TableQuery query) {
    return page(Answer.of(table, query), ParquetUnion.of(parquet));
  }

  RowStream across(List<TableSource> unordered, TableQuery query) {
    List<TableSource> sources = MergedSchema.sorted(unordered);
    MergedSchema merged = MergedSchema.of(sources);
    List<String> ids = new ArrayList<>();
    for (TableSource source : sources) {
      ids.add(source.label());
      ids.add(source.file().parquet().sha256());
    }
    long rows = sources.stream().mapToLong(s -> s.file().rows()).sum();
    Answer answer = new Answer(QueryPlan.of(merged, query), ids, rows, query);
    return page(answer, ParquetUnion.of(sources, merged));
  }

  private RowStream page(Answer answer, String from) {
    PagePlan page = PagePlan.of(answer.plan(), answer.ids(), answer.query(), engines.limits());
    int cells = page.limit() * answer.plan().columns().size();
    return answers.page(
        answer, page.limit(), cells, () -> run(answer, page, new PlanSql(answer.plan(), from)));
  }

  private RowStream run(Answer answer, PagePlan page, PlanSql sql) {
    SqlText statement = sql.page(page.after(), page.limit());
    return engines.open(
        engines.lane(answer.work()),
        source -> {
          OptionalLong total = totals.of(source.connection(), answer, sql);
          DuckRows.Page part =
              new DuckRows.Page(page.after(), Optional.of(page.limit()), page.fingerprint(), total);
          return DuckRows.run(source, statement, answer.plan(), part, engines.limits().seconds());
        });
  }
}
