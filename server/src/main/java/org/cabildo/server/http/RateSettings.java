package org.cabildo.server.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often the door opens.
 *
 * @param perCaller requests of one caller in a minute: of one network address, and of one
 *     credential from wherever it comes; 0 for any number
 * @param perPortal requests to one portal in a minute; 0 for any number
 * @param holdMilliseconds how long the answer to come again later is kept back, where it is known
 *     before anything was looked up; 0 for not at all
 * @param mostHeld about so many such answers are kept back at once; more are given as they come
 */
@Dependent
public record RateSettings(
    @ConfigProperty(name = "cabildo.rate.per-caller", defaultValue = "12000") int perCaller,
    @ConfigProperty(name = "cabildo.rate.per-portal", defaultValue = "120000") int perPortal,
    @ConfigProperty(name = "cabildo.rate.hold-milliseconds", defaultValue = "2000")
        int holdMilliseconds,
    @ConfigProperty(name = "cabildo.rate.most-held", defaultValue = "5000") int mostHeld) {

  @Inject
  public RateSettings {
    if (IntStream.of(perCaller, perPortal, holdMilliseconds, mostHeld).anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("cabildo.rate.* are at least 0");
    }
  }
}
