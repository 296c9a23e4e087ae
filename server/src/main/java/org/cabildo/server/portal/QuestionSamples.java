package org.cabildo.server.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.federation.SharedDataset;
import org.cabildo.table.QueryExamples;
import org.cabildo.table.QueryText;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableFile;
import org.cabildo.tenancy.TenantId;

/** Questions to a real table, one for each word of the query language; all of them run. */
final class QuestionSamples {
  private static final int SHOWN = 3;
  private final Texts t;
  private final Address rows;

  private QuestionSamples(Site site, Address rows) {
    this.t = site.texts();
    this.rows = rows;
  }

  /** Questions to one dataset of this portal, which has data. */
  static DevelopersView.Sample of(Site site, Dataset dataset) {
    TableFile table = dataset.current().orElseThrow().table();
    QueryExamples examples = QueryExamples.of(table);
    ApiView api = ApiView.of(site, dataset, table.schema());
    QuestionSamples samples = new QuestionSamples(site, Address.of(api.rows()));
    List<DevelopersView.Word> words =
        samples.words(examples.columns(), examples.condition(), examples.word(), examples.group());
    return new DevelopersView.Sample(
        site.in(dataset.description().title()),
        site.href("/datasets/" + dataset.slug()),
        words,
        curl(words),
        api.java());
  }

  /** Questions to the same dataset of several tenants. */
  static DevelopersView.Sample of(Site site, SharedDataset shared, List<RowStream.Column> columns) {
    Address rows =
        Address.of(site.links().absoluteRoot("/api/v1/federation/rows"))
            .and("dataset", shared.slug());
    List<DevelopersView.Word> words =
        new QuestionSamples(site, rows)
            .words(
                columns.stream()
                    .limit(SHOWN)
                    .map(c -> QueryText.name(c.name()))
                    .collect(Collectors.joining(",")),
                "tenant = '" + shared.tenants().get(0) + "'",
                "centro",
                "tenant");
    String tenants =
        shared.tenants().stream()
            .map(TenantId::value)
            .map(id -> ", \"" + id + "\"")
            .collect(Collectors.joining());
    return new DevelopersView.Sample(
        site.in(shared.title()),
        site.links().page("/compare").with("dataset", shared.slug()).toString(),
        words,
        curl(words),
        SdkProgram.reading(
            site.links().root(),
            "table(\"" + shared.slug() + "\"" + tenants + ")",
            columns,
            Set.of("tenant")));
  }

  private List<DevelopersView.Word> words(
      String columns, String condition, String wording, String group) {
    Address grouped = rows.and("select", group + ",count(*) as n").and("group", group);
    return List.of(
        word("select", rows.and("select", columns)),
        word("where", rows.and("where", condition)),
        word("q", rows.and("q", wording)),
        word("group", grouped),
        word("having", grouped.and("having", "n > 10")),
        word("order", grouped.and("order", "n desc")),
        word("limit", rows.and("limit", "5")));
  }

  private DevelopersView.Word word(String name, Address address) {
    String query =
        address.parameters().stream()
            .map(p -> p.name() + "=" + p.value())
            .collect(Collectors.joining("&"));
    return new DevelopersView.Word(
        name, t.of("developers.word." + name), query, address.toString());
  }

  /** The longest of them, which shows most. */
  private static String curl(List<DevelopersView.Word> words) {
    return words.stream()
        .map(DevelopersView.Word::href)
        .max(Comparator.comparingInt(String::length))
        .map(href -> "curl '" + href + "'")
        .orElseThrow();
  }
}
