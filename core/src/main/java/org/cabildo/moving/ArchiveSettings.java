package org.cabildo.moving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an archive that somebody sends may cost.
 *
 * @param maxBytes most that it may hold, as sent and also unpacked
 */
@Dependent
record ArchiveSettings(
    @ConfigProperty(name = "cabildo.archive.max-bytes", defaultValue = "107374182400")
        long maxBytes) {
  @Inject
  ArchiveSettings {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("cabildo.archive.max-bytes is at least 1");
    }
  }
}
