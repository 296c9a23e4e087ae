package org.cabildo.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What files that arrive piece by piece may cost.
 *
 * @param maxBytes largest file, the same as of any other upload
 * @param open most files of a tenant that are not whole
 * @param keepHours how long one that does not grow is kept
 */
@Dependent
record UploadSettings(
    @ConfigProperty(name = "cabildo.upload.max-bytes", defaultValue = "2147483648") long maxBytes,
    @ConfigProperty(name = "cabildo.upload.open", defaultValue = "100") int open,
    @ConfigProperty(name = "cabildo.upload.keep-hours", defaultValue = "24") int keepHours) {
  @Inject
  UploadSettings {
    if (open < 1 || keepHours < 1) {
      throw new IllegalArgumentException("cabildo.upload.* are at least 1");
    }
  }

  Duration keep() {
    return Duration.ofHours(keepHours);
  }
}
