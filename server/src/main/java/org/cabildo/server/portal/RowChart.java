package org.cabildo.server.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cabildo.catalog.Dataset;
import org.cabildo.server.portal.ChartChoice.By;
import org.cabildo.server.portal.ChartChoice.Figure;
import org.cabildo.table.QueryText;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The chart on a dataset's page: what the address asks for, or what suits the table best. */
final class RowChart {
  /** Parameters of the page. */
  static final String BY = "chart.by";

  static final String SHOW = "chart.show";

  /** Beyond it, and where it is no number, a figure is not drawn. */
  private static final double GREATEST = 1e30;

  private static final int BARS = 12;
  private static final int PERIODS = 400;

  private final Site site;
  private final Dataset dataset;
  private final TableSchema schema;
  private final Optional<String> where;
  private final List<By> bys;
  private final List<Figure> figures;

  /** The numbers of a chart, and how many there are in all. */
  record Numbers(List<Row> rows, long total) {}

  /** A value of the column, and the figure for it. */
  record Row(@Nullable Object by, Optional<Double> figure) {}

  RowChart(Site site, Dataset dataset, TableSchema schema, Optional<String> where) {
    this.site = site;
    this.dataset = dataset;
    this.schema = schema;
    this.where = where;
    ChartChoice choice = new ChartChoice(schema);
    this.bys = choice.bys();
    this.figures = choice.figures();
  }

  /** The chart; none where the table has nothing to chart by, or no row matches. */
  Optional<ChartView> view(Function<TableQuery, RowStream> ask) {
    if (bys.isEmpty()) {
      return Optional.empty();
    }
    By by = chosen(BY, bys, b -> b.field().name()).orElse(bys.get(0));
    Optional<Figure> wanted = chosen(SHOW, figures, Figure::key);
    Figure figure = wanted.orElse(Figure.COUNT);
    Numbers numbers = numbers(by, figure, ask);
    if (wanted.isEmpty() && figures.size() > 1 && saysNothing(numbers)) {
      figure = figures.get(1);
      numbers = numbers(by, figure, ask);
    }
    if (numbers.rows().isEmpty()) {
      return Optional.empty();
    }
    ChartDrawing drawing = new ChartDrawing(site, by, figure);
    return Optional.of(
        drawing.view(
            numbers,
            options(bys, by, b -> b.field().name(), b -> b.field().title()),
            options(figures, figure, Figure::key, drawing::name),
            form(),
            api("rows", by, figure).toString(),
            api("data.csv", by, figure).toString(),
            dataset));
  }

  private <T> Optional<T> chosen(String parameter, List<T> all, Function<T, String> key) {
    return site.params()
        .first(parameter)
        .flatMap(name -> all.stream().filter(x -> key.apply(x).equals(name)).findFirst());
  }

  /** Whether every group has as many rows: then the file has one row for each, with a figure. */
  private static boolean saysNothing(Numbers numbers) {
    return numbers.rows().stream().map(Row::figure).distinct().count() < 2;
  }

  private static <T> List<SearchView.Option> options(
      List<T> all, T chosen, Function<T, String> key, Function<T, String> name) {
    return all.stream()
        .map(x -> new SearchView.Option(key.apply(x), name.apply(x), "", x.equals(chosen)))
        .toList();
  }

  private ChartDrawing.Form form() {
    String path = site.links().plain("/datasets/" + dataset.slug()) + "#grafica";
    return new ChartDrawing.Form(path, site.params().hidden(p -> !p.equals(BY) && !p.equals(SHOW)));
  }

  private Numbers numbers(By by, Figure figure, Function<TableQuery, RowStream> ask) {
    List<Row> rows = new ArrayList<>();
    try (RowStream answer = ask.apply(query(by, figure))) {
      while (answer.next()) {
        rows.add(new Row(date(answer.value(0)), figure(answer.value(1))));
      }
      return new Numbers(rows, answer.total());
    }
  }

  private static Optional<Double> figure(@Nullable Object value) {
    return value instanceof Number number
        ? Optional.of(number.doubleValue()).filter(n -> Math.abs(n) <= GREATEST)
        : Optional.empty();
  }

  private static @Nullable Object date(@Nullable Object value) {
    return value instanceof LocalDateTime time ? (Object) LocalDate.from(time) : value;
  }

  private TableQuery query(By by, Figure figure) {
    return new TableQuery(
        Optional.of(select(by, figure)),
        condition(by),
        Optional.empty(),
        Optional.of(by.expression()),
        Optional.empty(),
        Optional.of(order(by)),
        OptionalInt.of(limit(by)),
        Optional.empty());
  }

  private String select(By by, Figure figure) {
    return by.expression() + " as " + alias("x") + ", " + figure.expression() + " as " + alias("y");
  }

  /** A name that no column has. */
  private String alias(String wanted) {
    return schema.field(wanted).isPresent() ? alias(wanted + "_") : wanted;
  }

  private Optional<String> condition(By by) {
    String present = QueryText.name(by.field().name()) + " IS NOT NULL";
    return Optional.of(where.map(w -> "(" + w + ") AND " + present).orElse(present));
  }

  private String order(By by) {
    return by.isOrdered() ? alias("x") : alias("y") + " desc";
  }

  private static int limit(By by) {
    return by.isOrdered() ? PERIODS : BARS;
  }

  private Address api(String what, By by, Figure figure) {
    return Address.of(ApiView.base(site, dataset) + "/" + what)
        .and("select", select(by, figure))
        .and("where", condition(by))
        .and("group", by.expression())
        .and("order", order(by))
        .and("limit", String.valueOf(limit(by)));
  }
}
