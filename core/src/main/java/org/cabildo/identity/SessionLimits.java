package org.cabildo.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a session lasts.
 *
 * @param idleMinutes without a request
 * @param hours in all
 */
@Dependent
record SessionLimits(
    @ConfigProperty(name = "cabildo.console.idle-minutes", defaultValue = "60") int idleMinutes,
    @ConfigProperty(name = "cabildo.console.session-hours", defaultValue = "12") int hours) {

  @Inject
  SessionLimits {
    if (idleMinutes < 1 || hours < 1) {
      throw new IllegalArgumentException(
          "cabildo.console.idle-minutes and cabildo.console.session-hours are at least 1");
    }
  }

  Duration idle() {
    return Duration.ofMinutes(idleMinutes);
  }

  Duration whole() {
    return Duration.ofHours(hours);
  }
}
