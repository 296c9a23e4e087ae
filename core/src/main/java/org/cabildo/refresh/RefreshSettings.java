package org.cabildo.refresh;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much is fetched, and how often.
 *
 * @param workers files that this node fetches at the same time; 0 for none
 * @param leastMinutes shortest time between two looks at a source
 * @param brokenAfter failures in a row after which a source counts as broken
 * @param maxBytes largest file, the same as of any upload
 */
@Dependent
record RefreshSettings(
    @ConfigProperty(name = "cabildo.refresh.workers", defaultValue = "2") int workers,
    @ConfigProperty(name = "cabildo.refresh.least-minutes", defaultValue = "15") int leastMinutes,
    @ConfigProperty(name = "cabildo.refresh.broken-after", defaultValue = "6") int brokenAfter,
    @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648") long maxBytes) {
  @Inject
  RefreshSettings {
    if (workers < 0 || leastMinutes < 1 || brokenAfter < 1) {
      throw new IllegalArgumentException("cabildo.refresh.* are too small");
    }
  }

  Duration least() {
    return Duration.ofMinutes(leastMinutes);
  }
}
