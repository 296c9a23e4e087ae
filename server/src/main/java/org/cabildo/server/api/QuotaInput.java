package org.cabildo.server.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cabildo.tenancy.Quota;
import org.cabildo.tenancy.Quota.Measure;

/** The limits that are a tenant's own, as sent; 0 is no limit. */
record QuotaInput(
    Optional<Long> datasets,
    Optional<Long> bytes,
    Optional<Long> rows,
    Optional<Long> imports,
    Optional<Long> seconds) {
  Quota quota() {
    Map<Measure, Long> most = new EnumMap<>(Measure.class);
    datasets.ifPresent(limit -> most.put(Measure.DATASETS, limit));
    bytes.ifPresent(limit -> most.put(Measure.BYTES, limit));
    rows.ifPresent(limit -> most.put(Measure.ROWS, limit));
    imports.ifPresent(limit -> most.put(Measure.IMPORTS, limit));
    seconds.ifPresent(limit -> most.put(Measure.SECONDS, limit));
    return new Quota(most);
  }
}
