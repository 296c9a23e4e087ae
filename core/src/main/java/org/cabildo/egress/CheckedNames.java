package org.cabildo.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once, for the connection that is made to just what is found: a name server that
 * answers otherwise the next time is not asked again. One address that may not be connected to is
 * enough to refuse a name.
 */
final class CheckedNames implements DnsResolver {
  private final DnsResolver names;
  private final Addresses addresses;

  CheckedNames(DnsResolver names, Addresses addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    for (InetAddress address : found) {
      if (!addresses.isOpen(address, host)) {
        throw new UnknownHostException("not to be connected to");
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
