package org.cabildo.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cabildo.catalog.Dataset;
import org.cabildo.server.portal.figure.PlaceMap;
import org.cabildo.server.portal.figure.Shape;
import org.cabildo.server.portal.figure.Shares;
import org.cabildo.table.GeoPoint;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;
import org.cabildo.table.TableSchema;
import org.jspecify.annotations.Nullable;

/** The map on a dataset's page: where the rows are that match the filters. */
final class RowMap {
  /**
   * Rows that a map shows, a sample where there are more: a page with all would be slow to load.
   */
  private static final int MOST_ROWS = 1_500;

  /** Positions of lines and borders that a map draws. */
  private static final int MOST_POSITIONS = 4_000;

  /** Something small to ask for beside the place. */
  private static final String ROW_NUMBER = "_row";

  private final Site site;
  private final Dataset dataset;
  private final TableSchema schema;
  private final Optional<String> where;

  RowMap(Site site, Dataset dataset, TableSchema schema, Optional<String> where) {
    this.site = site;
    this.dataset = dataset;
    this.schema = schema;
    this.where = where;
  }

  /**
   * The map; none where no row that matches says where it is.
   *
   * @param sample answers a query with so many of its rows, spread over all of them
   */
  Optional<MapView> view(Sample sample) {
    if (!schema.hasPlaces()) {
      return Optional.empty();
    }
    List<Shape> shapes = new ArrayList<>();
    int positions = 0;
    long read = 0;
    try (RowStream rows = sample.of(query(), MOST_ROWS)) {
      while (positions < MOST_POSITIONS && rows.next()) {
        List<Shape> here = shapes(rows.value(0)).toList();
        shapes.addAll(here);
        positions += here.stream().mapToInt(Shape::positions).sum();
        read++;
      }
      return shapes.isEmpty()
          ? Optional.empty()
          : Optional.of(view(PlaceMap.of(shapes), range(read, rows.total())));
    }
  }

  /** Some rows of an answer. */
  interface Sample {
    RowStream of(TableQuery query, int most);
  }

  private String range(long read, long total) {
    Formats f = site.formats();
    return read < total
        ? site.texts().of("map.some", f.number(read), f.number(total))
        : site.texts().count("rows", total, f.number(total));
  }

  private TableQuery query() {
    return new TableQuery(
        Optional.of(ROW_NUMBER),
        where,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  private static Stream<Shape> shapes(@Nullable Object place) {
    if (place instanceof GeoPoint point) {
      boolean nowhere = point.latitude() == 0 && point.longitude() == 0;
      return nowhere ? Stream.empty() : Stream.of(Shape.point(point.latitude(), point.longitude()));
    }
    return place == null ? Stream.empty() : Shape.of(place.toString()).stream();
  }

  private MapView view(PlaceMap map, String range) {
    Texts t = site.texts();
    Formats f = site.formats();
    String title = site.in(dataset.description().title());
    return new MapView(
        t.of("map.label", title),
        map,
        "0 0 " + map.width() + " " + map.height(),
        Shares.percent(map.bar()),
        map.metres() < 1000 ? f.number(map.metres()) + " m" : f.number(map.metres() / 1000) + " km",
        range,
        map.outside() > 0
            ? Optional.of(t.count("map.outside", map.outside(), f.number(map.outside())))
            : Optional.empty(),
        t.of(
            "map.extent",
            f.number(map.south(), 4),
            f.number(map.north(), 4),
            f.number(map.west(), 4),
            f.number(map.east(), 4)),
        t.of(
            "chart.source",
            dataset.description().source().orElse(site.in(dataset.office().name())),
            f.date(dataset.modifiedAt())),
        Address.of(ApiView.base(site, dataset) + "/data.geojson").and("where", where).toString());
  }
}
