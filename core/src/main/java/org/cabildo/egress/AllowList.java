package org.cabildo.egress;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the operator lets publishers reach although it is not public.
 *
 * @param hosts names, in lower case
 * @param networks networks and single addresses
 */
record AllowList(Set<String> hosts, List<Network> networks) {
  /** Names, addresses and networks, separated by commas. */
  static AllowList of(String text) {
    List<String> entries =
        Arrays.stream(text.split(",", -1))
            .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList();
    return new AllowList(
        entries.stream()
            .filter(entry -> Network.parse(entry).isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        entries.stream().map(Network::parse).flatMap(Optional::stream).toList());
  }

  boolean has(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  boolean has(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
