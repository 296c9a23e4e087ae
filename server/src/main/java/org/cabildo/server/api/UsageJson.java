package org.cabildo.server.api;

import java.util.OptionalLong;
import org.cabildo.tenancy.Quota.Measure;
import org.cabildo.tenancy.Usage;

/** How much a tenant keeps and did today, beside how much it may. */
record UsageJson(UseJson datasets, UseJson bytes, UseJson rows, UseJson imports, UseJson seconds) {
  static UsageJson of(Usage usage) {
    return new UsageJson(
        UseJson.of(usage.of(Measure.DATASETS)),
        UseJson.of(usage.of(Measure.BYTES)),
        UseJson.of(usage.of(Measure.ROWS)),
        UseJson.of(usage.of(Measure.IMPORTS)),
        UseJson.of(usage.of(Measure.SECONDS)));
  }

  /** One measure; without {@code limit} there is none. */
  record UseJson(long used, OptionalLong limit, boolean own) {
    static UseJson of(Usage.Use use) {
      return new UseJson(use.used(), use.limit(), use.origin() == Usage.Origin.TENANT);
    }
  }
}
