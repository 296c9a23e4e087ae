package org.cabildo.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a visit lasts.
 *
 * @param minutes from its beginning
 */
@Dependent
record VisitSettings(
    @ConfigProperty(name = "cabildo.visit.minutes", defaultValue = "60") int minutes) {

  @Inject
  VisitSettings {
    if (minutes < 1) {
      throw new IllegalArgumentException("cabildo.visit.minutes is at least 1");
    }
  }

  Duration length() {
    return Duration.ofMinutes(minutes);
  }
}
