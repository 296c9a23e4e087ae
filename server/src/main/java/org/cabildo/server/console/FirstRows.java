package org.cabildo.server.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.table.RowStream;
import org.cabildo.table.TableQuery;

/** Draws what was understood of a version, with its first rows. */
@ApplicationScoped
public class FirstRows {
  private final Datasets datasets;

  @Inject
  FirstRows(Datasets datasets) {
    this.datasets = datasets;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected FirstRows() {
    this(null);
  }

  DatasetDeskView.ReportView report(Desk desk, DatasetVersion version, String slug) {
    TableQuery first =
        new TableQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(ReportTable.ROWS),
            Optional.empty());
    try (RowStream rows = datasets.rows(version, first)) {
      return new ReportTable(desk, version).view(rows, slug);
    }
  }
}
