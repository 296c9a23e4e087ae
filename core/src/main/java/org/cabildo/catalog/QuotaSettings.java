package org.cabildo.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a tenant may keep and do where nothing else was said for it; 0 is no limit.
 *
 * @param datasets in any state
 * @param bytes of files that versions refer to
 * @param rows of current versions
 * @param imports a day
 * @param seconds of queries a day
 */
@Dependent
record QuotaSettings(
    @ConfigProperty(name = "cabildo.quota.datasets", defaultValue = "10000") long datasets,
    @ConfigProperty(name = "cabildo.quota.bytes", defaultValue = "100000000000") long bytes,
    @ConfigProperty(name = "cabildo.quota.rows", defaultValue = "1000000000") long rows,
    @ConfigProperty(name = "cabildo.quota.imports", defaultValue = "10000") long imports,
    @ConfigProperty(name = "cabildo.quota.seconds", defaultValue = "0") long seconds) {
  @Inject
  QuotaSettings {
    if (Math.min(Math.min(datasets, bytes), Math.min(Math.min(rows, imports), seconds)) < 0) {
      throw new IllegalArgumentException("cabildo.quota.* are at least 0");
    }
  }

  Quota standard() {
    return new Quota(
        Map.of(
            Measure.DATASETS,
            datasets,
            Measure.BYTES,
            bytes,
            Measure.ROWS,
            rows,
            Measure.IMPORTS,
            imports,
            Measure.SECONDS,
            seconds));
  }
}
