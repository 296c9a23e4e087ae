package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cabildo.federation.FederatedRows;
import org.cabildo.federation.SharedDataset;
import org.cabildo.federation.TenantStatus;
import org.cabildo.table.Field;
import org.cabildo.table.FieldType;
import org.cabildo.table.QueryText;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** Asks several governments the same questions about one dataset and puts the answers together. */
final class Comparing {
  private static final String TENANT = "tenant";
  private static final int MOST_GROUPS = 6;
  private static final int MOST_COLUMNS = 60;

  private final Site site;
  private final Map<String, String> names;
  private final Function<TableQuery, FederatedRows> ask;

  /**
   * @param names name of every tenant by its id
   * @param ask answers a query over the dataset in all tenants that publish it
   */
  Comparing(Site site, Map<String, String> names, Function<TableQuery, FederatedRows> ask) {
    this.site = site;
    this.names = names;
    this.ask = ask;
  }

  CompareView.Comparison comparison(SharedDataset dataset) {
    Texts t = site.texts();
    List<TenantStatus> statuses;
    TableSchema schema;
    List<RowStream.Column> columns;
    try (FederatedRows first = ask.apply(query(Optional.empty(), Optional.empty(), 1))) {
      statuses = first.tenants();
      schema = first.schema();
      columns =
          first.rows().columns().stream()
              .filter(c -> !c.name().equals(TENANT))
              .limit(MOST_COLUMNS)
              .toList();
    }
    List<TenantStatus> answered = statuses.stream().filter(TenantStatus::answered).toList();
    Map<String, List<Object>> filled = byTenant(columns, c -> "count(" + name(c) + ")");
    List<CompareView.Column> matrix = matrix(schema, columns, answered, filled);
    Set<String> common =
        matrix.stream()
            .filter(CompareView.Column::common)
            .map(CompareView.Column::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<RowStream.Column> shared =
        columns.stream().filter(c -> common.contains(c.name())).toList();
    Optional<RowStream.Column> group = groupColumn(shared);
    return new CompareView.Comparison(
        site.in(dataset.title()),
        governments(dataset, answered),
        failed(statuses),
        t.of(
            "compare.columns.text",
            site.formats().number(common.size()),
            site.formats().number(columns.size())),
        matrix,
        group.map(c -> groups(inSentence(schema, c), c, answered)),
        measureColumn(shared).map(c -> measure(withUnit(schema, c), c, answered)),
        t.of("compare.source", period(answered)),
        request(dataset, group));
  }

  private static TableQuery query(Optional<String> select, Optional<String> group, int limit) {
    return new TableQuery(
        select,
        Optional.empty(),
        Optional.empty(),
        group,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.of(limit),
        Optional.empty());
  }

  private static String name(RowStream.Column column) {
    return QueryText.name(column.name());
  }

  /** One number per column and tenant. */
  private Map<String, List<Object>> byTenant(
      List<RowStream.Column> columns, Function<RowStream.Column, String> function) {
    StringBuilder select = new StringBuilder(TENANT);
    for (int i = 0; i < columns.size(); i++) {
      select.append(", ").append(function.apply(columns.get(i))).append(" as v").append(i);
    }
    Map<String, List<Object>> found = new LinkedHashMap<>();
    try (FederatedRows answer =
        ask.apply(query(Optional.of(select.toString()), Optional.of(TENANT), 1000))) {
      RowStream rows = answer.rows();
      while (rows.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          Object value = rows.value(i);
          values.add(value == null ? Double.NaN : value);
        }
        found.put(String.valueOf(rows.value(0)), values);
      }
    }
    return found;
  }

  private static List<CompareView.Column> matrix(
      TableSchema schema,
      List<RowStream.Column> columns,
      List<TenantStatus> answered,
      Map<String, List<Object>> filled) {
    List<CompareView.Column> matrix = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Boolean> present = new ArrayList<>();
      for (TenantStatus status : answered) {
        List<Object> counts = filled.getOrDefault(status.tenant().value(), List.of());
        present.add(i < counts.size() && counts.get(i) instanceof Number n && n.doubleValue() > 0);
      }
      matrix.add(
          new CompareView.Column(
              columns.get(i).name(),
              title(schema, columns.get(i)),
              present,
              !present.contains(false)));
    }
    return matrix;
  }

  private List<CompareView.Government> governments(
      SharedDataset dataset, List<TenantStatus> answered) {
    Formats f = site.formats();
    long most = answered.stream().mapToLong(s -> s.rows().orElse(0L)).max().orElse(1);
    return answered.stream()
        .map(
            s ->
                new CompareView.Government(
                    nameOf(s),
                    site.links().tenant(s.tenant(), "/datasets/" + dataset.slug()).toString(),
                    f.number(s.rows().orElse(0L)),
                    ColumnView.width((double) s.rows().orElse(0L) / Math.max(1, most)),
                    s.version().map(String::valueOf).orElse(""),
                    s.publishedAt().map(f::date).orElse(""),
                    s.publishedAt().map(f::iso).orElse("")))
        .toList();
  }

  private List<String> failed(List<TenantStatus> statuses) {
    Texts t = site.texts();
    return statuses.stream()
        .filter(s -> !s.answered())
        .map(
            s ->
                t.of(
                    "compare.failed",
                    nameOf(s)
                        + s.reason()
                            .map(r -> "compare.reason." + r)
                            .filter(t::has)
                            .map(r -> ", " + t.of(r))
                            .orElse("")))
        .toList();
  }

  /** The first column whose values are few enough to be a heading each. */
  private Optional<RowStream.Column> groupColumn(List<RowStream.Column> shared) {
    List<RowStream.Column> candidates =
        shared.stream()
            .filter(c -> c.type() == FieldType.STRING || c.type() == FieldType.BOOLEAN)
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder select = new StringBuilder();
    for (int i = 0; i < candidates.size(); i++) {
      select.append(i == 0 ? "" : ", ");
      select.append("count(distinct ").append(name(candidates.get(i))).append(") as v").append(i);
    }
    try (FederatedRows answer =
        ask.apply(query(Optional.of(select.toString()), Optional.empty(), 1))) {
      RowStream rows = answer.rows();
      if (!rows.next()) {
        return Optional.empty();
      }
      int offset = rows.columns().size() - candidates.size();
      for (int i = 0; i < candidates.size(); i++) {
        if (rows.value(i + offset) instanceof Number n
            && n.longValue() >= 2
            && n.longValue() <= MOST_GROUPS) {
          return Optional.of(candidates.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private CompareView.Groups groups(
      String title, RowStream.Column column, List<TenantStatus> answered) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    Map<String, Long> totals = new LinkedHashMap<>();
    String select = TENANT + ", " + name(column) + ", count(*) as n";
    try (FederatedRows answer =
        ask.apply(query(Optional.of(select), Optional.of(TENANT + ", " + name(column)), 10_000))) {
      RowStream rows = answer.rows();
      while (rows.next()) {
        String value = label(rows.value(1));
        long n = rows.value(2) instanceof Number number ? number.longValue() : 0;
        counts
            .computeIfAbsent(String.valueOf(rows.value(0)), k -> new LinkedHashMap<>())
            .merge(value, n, Long::sum);
        totals.merge(value, n, Long::sum);
      }
    }
    List<String> values =
        totals.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return new CompareView.Groups(
        title,
        values,
        answered.stream()
            .map(s -> groupRow(s, values, counts.getOrDefault(s.tenant().value(), Map.of())))
            .toList());
  }

  private CompareView.GroupRow groupRow(
      TenantStatus status, List<String> values, Map<String, Long> counts) {
    Formats f = site.formats();
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    return new CompareView.GroupRow(
        nameOf(status),
        f.number(total),
        values.stream()
            .map(
                v -> {
                  long n = counts.getOrDefault(v, 0L);
                  double share = total == 0 ? 0 : (double) n / total;
                  return new ColumnView.Bar(
                      v, f.number(n), f.percent(share), ColumnView.width(share));
                })
            .toList());
  }

  /** The first numeric column that measures something. */
  private static Optional<RowStream.Column> measureColumn(List<RowStream.Column> shared) {
    return shared.stream()
        .filter(c -> c.type() == FieldType.INTEGER || c.type() == FieldType.NUMBER)
        .filter(c -> Labels.isMeasure(c.name()))
        .findFirst();
  }

  private CompareView.Measure measure(
      String title, RowStream.Column column, List<TenantStatus> answered) {
    Map<String, List<Object>> means = byTenant(List.of(column), c -> "avg(" + name(c) + ")");
    Formats f = site.formats();
    Map<String, Double> values = new LinkedHashMap<>();
    for (TenantStatus status : answered) {
      List<Object> found = means.getOrDefault(status.tenant().value(), List.of());
      if (!found.isEmpty() && found.get(0) instanceof Number n && !Double.isNaN(n.doubleValue())) {
        values.put(nameOf(status), n.doubleValue());
      }
    }
    double most = values.values().stream().mapToDouble(Math::abs).max().orElse(1);
    return new CompareView.Measure(
        title,
        values.entrySet().stream()
            .map(
                e ->
                    new ColumnView.Bar(
                        e.getKey(),
                        f.fixed(e.getValue(), 2),
                        "",
                        ColumnView.width(most == 0 ? 0 : Math.abs(e.getValue()) / most)))
            .toList());
  }

  private String label(@Nullable Object value) {
    if (value == null) {
      return site.texts().of("compare.groups.missing");
    }
    return value instanceof Boolean yes
        ? site.texts().of(yes ? "value.true" : "value.false")
        : value.toString();
  }

  private String nameOf(TenantStatus status) {
    return names.getOrDefault(status.tenant().value(), status.tenant().value());
  }

  private static String title(TableSchema schema, RowStream.Column column) {
    return schema
        .field(column.name())
        .map(Field::title)
        .orElseGet(() -> column.name().replace('_', ' '));
  }

  /** The title of a column inside a sentence; {@code LED} stays as it is. */
  private static String inSentence(TableSchema schema, RowStream.Column column) {
    String title = title(schema, column);
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  private static String withUnit(TableSchema schema, RowStream.Column column) {
    return inSentence(schema, column)
        + schema.field(column.name()).flatMap(Field::unit).map(u -> " (" + u + ")").orElse("");
  }

  private String period(List<TenantStatus> answered) {
    return answered.stream()
        .flatMap(s -> s.publishedAt().stream())
        .max(Comparator.naturalOrder())
        .map(site.formats()::date)
        .orElse("");
  }

  private String request(SharedDataset dataset, Optional<RowStream.Column> group) {
    Address address =
        Address.of(site.links().absoluteRoot("/api/v1/federation/rows"))
            .and("dataset", dataset.slug());
    return group
        .map(
            c ->
                address
                    .and("select", TENANT + "," + name(c) + ",count(*) as n")
                    .and("group", TENANT + "," + name(c)))
        .orElse(address)
        .toString();
  }
}
