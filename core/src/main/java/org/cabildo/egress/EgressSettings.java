package org.cabildo.egress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far publishers reach through this server.
 *
 * @param allow names, addresses and networks that may be reached although they are not public
 * @param ports ports that may be connected to, separated by commas
 * @param idleSeconds longest wait for a connection, and for the next byte
 * @param wholeMinutes longest time from the first question to the last byte
 */
@Dependent
record EgressSettings(
    @ConfigProperty(name = "cabildo.egress.allow") Optional<String> allow,
    @ConfigProperty(name = "cabildo.egress.ports", defaultValue = "80,443") String ports,
    @ConfigProperty(name = "cabildo.egress.idle-seconds", defaultValue = "20") int idleSeconds,
    @ConfigProperty(name = "cabildo.egress.whole-minutes", defaultValue = "15") int wholeMinutes) {
  @Inject
  EgressSettings {
    if (idleSeconds < 1 || wholeMinutes < 1) {
      throw new IllegalArgumentException("cabildo.egress.* are at least 1");
    }
  }

  AllowList allowed() {
    return AllowList.of(allow.orElse(""));
  }

  Set<Integer> openPorts() {
    return Arrays.stream(ports.split(","))
        .map(port -> Integer.valueOf(port.strip()))
        .collect(Collectors.toUnmodifiableSet());
  }

  Duration idle() {
    return Duration.ofSeconds(idleSeconds);
  }

  Duration whole() {
    return Duration.ofMinutes(wholeMinutes);
  }
}
