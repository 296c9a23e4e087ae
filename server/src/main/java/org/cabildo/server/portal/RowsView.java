package org.cabildo.server.portal;

import java.util.Optional;

/**
 * What a dataset's page shows of its rows.
 *
 * @param table absent while there are no data
 * @param chart absent where there is nothing to chart
 * @param map absent where the rows are nowhere
 */
public record RowsView(
    Optional<TableView> table, Optional<ChartView> chart, Optional<MapView> map) {
  static final RowsView NONE = new RowsView(Optional.empty(), Optional.empty(), Optional.empty());
}
