package org.cabildo.server.portal;

import java.util.Optional;
import org.cabildo.catalog.Dataset;

/** Pages made of {@link Samples}. */
final class SamplePages {
  private SamplePages() {}

  static DatasetView dataset(Site site) {
    return dataset(site, Samples.alumbrado());
  }

  static DatasetView dataset(Site site, Dataset dataset) {
    RowTable table = new RowTable(site, dataset, dataset.current().orElseThrow());
    return new DatasetDetails(site, dataset)
        .view(
            new RowsView(
                Optional.of(table.answered(SampleTable.rows())),
                Optional.empty(),
                Optional.empty()),
            Samples.versions(),
            Optional.empty());
  }
}
