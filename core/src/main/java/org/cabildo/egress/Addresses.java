package org.cabildo.egress;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which network addresses may be connected to: of IPv4 what no registry sets aside, of IPv6 what is
 * global unicast (IANA, IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890).
 */
final class Addresses {
  /** Not even the operator's list opens these: they are no servers, or give away the machine. */
  private static final List<Network> NEVER =
      networks(
          "0.0.0.0/8", // this network
          "169.254.0.0/16", // link-local, and where clouds tell a machine its secrets
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, broadcast
          "100.100.100.200", // metadata of Alibaba Cloud
          "168.63.129.16", // wire server of Azure
          "192.0.0.192", // metadata of Oracle Cloud
          "::", // unspecified
          "fe80::/10", // link-local
          "ff00::/8", // multicast
          "fd00:ec2::254", // metadata of AWS
          "fd20:ce::254"); // metadata of Google Cloud

  private static final Network LOOPBACK6 = Network.of("::1");

  private static final List<Network> SET_ASIDE =
      networks(
          "10.0.0.0/8",
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "2001::/23", // Teredo, ORCHID, benchmarks
          "2001:db8::/32",
          "2002::/16", // 6to4
          "3fff::/20");

  private static final Network GLOBAL6 = Network.of("2000::/3");

  /**
   * Where an IPv6 address carries one of IPv4, and at which byte. Those that map it ({@code
   * ::ffff:0:0/96}) Java gives as the IPv4 address itself.
   */
  private static final List<Carrier> CARRIERS =
      List.of(
          new Carrier(Network.of("::/96"), 12),
          new Carrier(Network.of("64:ff9b::/96"), 12),
          new Carrier(Network.of("2002::/16"), 2));

  private final AllowList allowed;

  Addresses(AllowList allowed) {
    this.allowed = allowed;
  }

  private record Carrier(Network network, int at) {}

  /** Whether a connection may be made to that very address. */
  boolean isOpen(InetAddress address) {
    return isOpen(address, false);
  }

  /**
   * The same for an address that a name stands for.
   *
   * @param host a name that the operator may have allowed, wherever it leads
   */
  boolean isOpen(InetAddress address, String host) {
    return isOpen(address, allowed.has(host));
  }

  private boolean isOpen(InetAddress address, boolean named) {
    return !isAnyOf(NEVER, address)
        && (named || isPublic(address) || allowed.has(address))
        && carried(address).map(inner -> isOpen(inner, named)).orElse(true);
  }

  private static boolean isPublic(InetAddress address) {
    return !isAnyOf(SET_ASIDE, address)
        && (!(address instanceof Inet6Address) || GLOBAL6.contains(address));
  }

  private static Optional<InetAddress> carried(InetAddress address) {
    return CARRIERS.stream()
        .filter(carrier -> carrier.network().contains(address) && !LOOPBACK6.contains(address))
        .findFirst()
        .map(
            carrier ->
                ofBytes(Arrays.copyOfRange(address.getAddress(), carrier.at(), carrier.at() + 4)));
  }

  private static InetAddress ofBytes(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAnyOf(List<Network> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static List<Network> networks(String... texts) {
    return Stream.of(texts).map(Network::of).toList();
  }
}
