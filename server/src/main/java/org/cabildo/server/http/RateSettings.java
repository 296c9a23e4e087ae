package org.cabildo.server.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often the door opens.
 *
 * @param perCaller requests of one caller in a minute: of one network address, and of one
 *     credential from wherever it comes; 0 for any number
 * @param perPortal requests to one portal in a minute; 0 for any number
 * @param holdMilliseconds how long the answer to come again later is kept back, where it is known
 *     before anything was looked up; 0 for not at all
 */
@Dependent
public record RateSettings(
    @ConfigProperty(name = "cabildo.rate.per-caller", defaultValue = "12000") int perCaller,
    @ConfigProperty(name = "cabildo.rate.per-portal", defaultValue = "120000") int perPortal,
    @ConfigProperty(name = "cabildo.rate.hold-milliseconds", defaultValue = "2000")
        int holdMilliseconds) {

  @Inject
  public RateSettings {
    if (Math.min(Math.min(perCaller, perPortal), holdMilliseconds) < 0) {
      throw new IllegalArgumentException("cabildo.rate.* are at least 0");
    }
  }
}
