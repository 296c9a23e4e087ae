package org.cabildo.server.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.catalog.Dataset;
import org.cabildo.server.portal.ChartChoice.By;
import org.cabildo.server.portal.ChartChoice.Figure;
import org.cabildo.server.portal.RowChart.Numbers;
import org.cabildo.server.portal.figure.LineShape;
import org.cabildo.server.portal.figure.Scale;
import org.cabildo.server.portal.figure.Shares;
import org.jspecify.annotations.Nullable;

/** Draws the numbers of a chart and writes its words. */
final class ChartDrawing {
  private static final int MOST_DOTS = 40;
  private static final int MOST_LABELS = 5;

  private final Texts t;
  private final Formats f;
  private final By by;
  private final Figure figure;
  private final Site site;

  ChartDrawing(Site site, By by, Figure figure) {
    this.site = site;
    this.t = site.texts();
    this.f = site.formats();
    this.by = by;
    this.figure = figure;
  }

  /** Where the form of the chart leads and what it keeps. */
  record Form(String action, List<SearchView.Hidden> hidden) {}

  /** What a figure is called. */
  String name(Figure named) {
    return named
        .field()
        .map(field -> t.of("chart." + named.function(), field.title()))
        .orElse(t.of("chart.count"));
  }

  ChartView view(
      Numbers numbers,
      List<SearchView.Option> bys,
      List<SearchView.Option> shows,
      Form form,
      String request,
      String csv,
      Dataset dataset) {
    List<Optional<Double>> values = numbers.rows().stream().map(RowChart.Row::figure).toList();
    List<Double> present = values.stream().flatMap(Optional::stream).toList();
    int decimals = decimals(present);
    Scale scale = by.period().isPresent() ? Scale.of(present) : Scale.exactly(present);
    return new ChartView(
        t.of("chart.title", name(figure), by()),
        bys,
        shows,
        form.action(),
        form.hidden(),
        by.field().title(),
        name(figure),
        figure.field().flatMap(field -> field.unit()),
        IntStream.range(0, values.size())
            .mapToObj(i -> point(numbers, scale, decimals, i))
            .toList(),
        by.period().map(p -> line(numbers, values, scale)),
        note(numbers),
        t.of(
            "chart.source",
            dataset.description().source().orElse(site.in(dataset.office().name())),
            f.date(dataset.modifiedAt())),
        request,
        csv);
  }

  private String by() {
    return by.period()
        .map(p -> t.of("chart.by." + p, by.field().title()))
        .orElse(by.field().title());
  }

  private Optional<String> note(Numbers numbers) {
    return numbers.total() <= numbers.rows().size()
        ? Optional.empty()
        : Optional.of(
            t.of(
                by.isOrdered() ? "chart.first" : "chart.most",
                f.number(numbers.rows().size()),
                f.number(numbers.total())));
  }

  private ChartView.Point point(Numbers numbers, Scale scale, int decimals, int index) {
    RowChart.Row row = numbers.rows().get(index);
    double zero = scale.share(0);
    double share = row.figure().map(scale::share).orElse(zero);
    return new ChartView.Point(
        label(row.by()),
        row.figure().map(value -> f.fixed(value, decimals)).orElse(""),
        Shares.plain(Math.min(zero, share) * 100),
        Shares.plain(Math.abs(share - zero) * 100),
        Shares.percent(LineShape.across(index, numbers.rows().size())),
        row.figure().map(v -> Shares.percent(1 - scale.share(v))));
  }

  /**
   * The same number of decimals for all values, so that they can be compared: none where all are
   * whole or the largest is in the thousands.
   */
  static int decimals(List<Double> values) {
    double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
    boolean whole = values.stream().allMatch(value -> value == Math.rint(value));
    return whole || largest >= 1_000 ? 0 : largest >= 10 ? 1 : 2;
  }

  private String label(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return by.period()
          .map(
              p ->
                  switch (p) {
                    case "year" -> String.valueOf(date.getYear());
                    case "month" ->
                        DateTimeFormatter.ofPattern("MMM yyyy", f.locale())
                            .format(date)
                            .replace(".", "");
                    default -> f.date(date);
                  })
          .orElse(f.date(date));
    }
    return f.cell(value, by.field(), t);
  }

  private ChartView.Line line(Numbers numbers, List<Optional<Double>> values, Scale scale) {
    int count = values.size();
    List<ChartView.Tick> ticks = new ArrayList<>();
    for (double tick : scale.ticks()) {
      String label = f.number(tick, scale.decimals());
      ticks.add(
          new ChartView.Tick(label, Shares.percent(1 - scale.share(tick)), "start", tick == 0));
    }
    return new ChartView.Line(
        LineShape.path(values, scale),
        ticks,
        labelled(count)
            .map(
                i ->
                    new ChartView.Tick(
                        label(numbers.rows().get(i).by()),
                        Shares.percent(LineShape.across(i, count)),
                        count == 1
                            ? "middle"
                            : i == 0 ? "start" : i == count - 1 ? "end" : "middle",
                        false))
            .toList(),
        count <= MOST_DOTS,
        Shares.percent(1.0 / count));
  }

  /** The first, the last, and some at equal distances between them. */
  private static Stream<Integer> labelled(int count) {
    int wanted = Math.min(count, MOST_LABELS);
    return IntStream.range(0, wanted)
        .map(i -> wanted == 1 ? 0 : (int) Math.round((double) i * (count - 1) / (wanted - 1)))
        .distinct()
        .boxed();
  }
}
