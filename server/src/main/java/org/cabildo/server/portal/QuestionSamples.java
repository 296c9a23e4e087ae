package org.cabildo.server.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.federation.SharedDataset;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.RowStream;
import org.cabildo.tenancy.TenantId;

/** Questions to a real table, one for each word of the query language; all of them run. */
final class QuestionSamples {
  private static final int SHOWN = 3;
  private static final int MOST_GROUPS = 200;
  private final Texts t;
  private final Address rows;

  private QuestionSamples(Site site, Address rows) {
    this.t = site.texts();
    this.rows = rows;
  }

  /** Questions to one dataset of this portal, which has data. */
  static DevelopersView.Sample of(Site site, Dataset dataset) {
    List<Field> fields = dataset.current().orElseThrow().table().schema().fields();
    ApiView api = ApiView.of(site, dataset, dataset.current().orElseThrow().table().schema());
    QuestionSamples samples = new QuestionSamples(site, Address.of(api.rows()));
    List<DevelopersView.Word> words =
        samples.words(
            fields.stream().limit(SHOWN).map(RowFilters::name).collect(Collectors.joining(",")),
            condition(fields),
            wording(fields),
            RowFilters.name(grouping(fields)));
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
                    .map(c -> RowFilters.name(c.name()))
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

  /** Something that some row says. */
  private static String wording(List<Field> fields) {
    return grouping(fields).statistics().top().stream()
        .findFirst()
        .map(top -> top.value().split("\\s", 2)[0].toLowerCase(Locale.ROOT))
        .orElse("a");
  }

  private static String condition(List<Field> fields) {
    Optional<Field> number =
        fields.stream()
            .filter(f -> f.statistics().mean().isPresent() && !Labels.isLabel(f))
            .findFirst();
    Field text = grouping(fields);
    return number
        .map(f -> RowFilters.name(f) + " > " + Math.round(f.statistics().mean().orElse(0.0)))
        .orElseGet(
            () ->
                text.statistics().top().stream()
                    .findFirst()
                    .filter(top -> text.type() == FieldType.STRING)
                    .map(top -> RowFilters.name(text) + " = " + RowFilters.quoted(top.value()))
                    .orElse(RowFilters.name(text) + " IS NOT NULL"));
  }

  /** A column whose values name groups of rows, or the first one. */
  private static Field grouping(List<Field> fields) {
    return fields.stream()
        .filter(f -> f.type() == FieldType.STRING)
        .filter(f -> f.statistics().distinct() > 1 && f.statistics().distinct() <= MOST_GROUPS)
        .findFirst()
        .orElse(fields.get(0));
  }
}
