package org.cabildo.server.portal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.problem.Problem;
import org.cabildo.table.Field;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The rows on a dataset's page: what the address asks for, and how the answer is shown. */
final class RowTable {
  /** Rows of one page. */
  static final int PAGE = 50;

  private final Site site;
  private final Dataset dataset;

  /** Parameter of the page: a column that is shown; all of them where none is named. */
  static final String COLUMN = "c";

  private final TableSchema schema;
  private final List<Field> shown;
  private final RowFilters filters;
  private final FilterForm form;
  private final Address here;

  RowTable(Site site, Dataset dataset, DatasetVersion version) {
    this.site = site;
    this.dataset = dataset;
    this.schema = version.table().schema();
    this.shown = shown(schema, site.params().all(COLUMN));
    this.filters = new RowFilters(schema, site);
    this.form = new FilterForm(schema, site, filters);
    this.here =
        site.params()
            .on(site.links().plain("/datasets/" + dataset.slug()))
            .without("after")
            .without("from");
  }

  private static List<Field> shown(TableSchema schema, List<String> named) {
    List<Field> chosen = schema.fields().stream().filter(f -> named.contains(f.name())).toList();
    return chosen.isEmpty() ? schema.fields() : chosen;
  }

  /** The condition of all filters. */
  Optional<String> where() {
    return filters.where();
  }

  /** What the address of the page asks for. */
  TableQuery query() {
    return new TableQuery(
        select(),
        filters.where(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        site.params().first("order"),
        OptionalInt.of(PAGE),
        site.params().first("after"));
  }

  /** The columns in the query language; empty for all. */
  private Optional<String> select() {
    return shown.size() == schema.fields().size()
        ? Optional.empty()
        : Optional.of(shown.stream().map(RowFilters::name).collect(joining(",")));
  }

  /** The answer. */
  TableView answered(RowStream rows) {
    List<List<@Nullable Object>> columns = new ArrayList<>();
    shown.forEach(field -> columns.add(new ArrayList<>()));
    while (rows.next()) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).add(rows.value(i));
      }
    }
    List<List<TableView.Cell>> cells = RowCells.of(columns, shown, site);
    long from = Math.max(1, site.params().number("from", 999_999_999));
    String range =
        cells.isEmpty()
            ? site.texts().of("table.none")
            : Range.of(site, "rows", from, cells.size(), rows.total());
    Optional<String> next =
        rows.cursor()
            .map(
                c ->
                    here.and("after", c).and("from", String.valueOf(from + cells.size()))
                        + "#tabla");
    return view(cells, range, next, Optional.empty());
  }

  /** Why nothing should be asked: a filter that makes no sense. */
  Optional<TableView> senseless() {
    return filters.unreadable().map(this::without);
  }

  /** Why there is no answer. */
  TableView refused(Problem problem) {
    return without(problem.detail(site.language()));
  }

  private TableView without(String reason) {
    return view(List.of(), site.texts().of("table.none"), Optional.empty(), Optional.of(reason));
  }

  private TableView view(
      List<List<TableView.Cell>> cells,
      String range,
      Optional<String> next,
      Optional<String> problem) {
    Params params = site.params();
    return new TableView(
        site.in(dataset.description().title()),
        shown.stream().map(this::heading).toList(),
        cells,
        range,
        params.first("after").map(a -> here + "#tabla"),
        next,
        here.path() + "#tabla",
        params.hidden(p -> !isFilter(p) && !isPlace(p)),
        form.controls(),
        schema.fields().stream()
            .map(f -> new SearchView.Option(f.name(), f.title(), "", shown.contains(f)))
            .toList(),
        params.hidden(p -> !p.equals(COLUMN) && !isPlace(p)),
        params.first("where").orElse(""),
        form.chosen(here).stream().map(l -> new Link(l.label(), l.href() + "#tabla")).toList(),
        form.clear(here) + "#tabla",
        problem,
        api("rows").and("limit", String.valueOf(PAGE)).toString(),
        api("data.csv").toString(),
        api("cite").and("lang", site.language().getLanguage()).toString());
  }

  private static boolean isFilter(String parameter) {
    return parameter.equals("where") || parameter.startsWith("f.");
  }

  /** Whether a parameter says which page of the rows is shown. */
  private static boolean isPlace(String parameter) {
    return parameter.equals("after") || parameter.equals("from");
  }

  private Address api(String what) {
    return Address.of(ApiView.base(site, dataset) + "/" + what)
        .and("select", select())
        .and("where", filters.where())
        .and("order", site.params().first("order"));
  }

  private TableView.Heading heading(Field field) {
    String name = RowFilters.name(field);
    String order = site.params().first("order").orElse("");
    boolean down = order.equalsIgnoreCase(name + " desc");
    boolean up = order.equalsIgnoreCase(name) || order.equalsIgnoreCase(name + " asc");
    String hint = site.texts().of(up ? "table.sort.down" : "table.sort.up");
    return new TableView.Heading(
        field.name(),
        field.title(),
        field.unit(),
        isNumeric(field),
        up ? Optional.of("ascending") : down ? Optional.of("descending") : Optional.empty(),
        up ? "arrow-up" : down ? "arrow-down" : "chevrons-up-down",
        here.with("order", up ? name + " desc" : name) + "#tabla",
        hint);
  }

  private static boolean isNumeric(Field field) {
    return field.type().isMeasure();
  }
}
