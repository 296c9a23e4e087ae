package org.cabildo.server.portal;

import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableSchema;

/**
 * The rows on a dataset's page as a table, a chart and a map, all of the rows that match the same
 * filters. Where the filters of the address make no sense the table says why; the rest of the page
 * is useful either way.
 */
final class DatasetRows {
  private final RowTable table;
  private final RowChart chart;
  private final RowMap map;

  DatasetRows(Site site, Dataset dataset, DatasetVersion version) {
    TableSchema schema = version.table().schema();
    this.table = new RowTable(site, dataset, version);
    this.chart = new RowChart(site, dataset, schema, table.where());
    this.map = new RowMap(site, dataset, schema, table.where());
  }

  RowsView view(Datasets datasets, DatasetVersion version) {
    TableView rows =
        table.senseless().orElseGet(() -> answered(() -> datasets.rows(version, table.query())));
    if (rows.problem().isPresent()) {
      return new RowsView(Optional.of(rows), Optional.empty(), Optional.empty());
    }
    return new RowsView(
        Optional.of(rows),
        drawn(() -> chart.view(query -> datasets.rows(version, query))),
        drawn(() -> map.view((query, most) -> datasets.sample(version, query, most))));
  }

  /** A figure that cannot be computed, or not now, is left out: the page is about the rows. */
  private static <T> Optional<T> drawn(Supplier<Optional<T>> figure) {
    try {
      return figure.get();
    } catch (Problem problem) {
      if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
        throw problem;
      }
      return Optional.empty();
    }
  }

  private TableView answered(Supplier<RowStream> ask) {
    try (RowStream rows = ask.get()) {
      return table.answered(rows);
    } catch (Problem problem) {
      if (problem.code().kind() == ErrorCode.Kind.INTERNAL) {
        throw problem;
      }
      return table.refused(problem);
    }
  }
}
