package org.cabildo.egress;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A network, by the bits that its addresses begin with.
 *
 * @param prefix any address of it
 * @param bits how many of its bits count
 */
record Network(InetAddress prefix, int bits) {
  /** That network, or that one address; nothing when the text is neither. */
  static Optional<Network> parse(String text) {
    String[] parts = text.split("/", -1);
    Optional<InetAddress> prefix = Literal.of(parts[0]);
    if (prefix.isEmpty() || parts.length > 2) {
      return Optional.empty();
    }
    int most = prefix.get().getAddress().length * 8;
    if (parts.length == 1) {
      return Optional.of(new Network(prefix.get(), most));
    }
    if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
      return Optional.empty();
    }
    return Optional.of(new Network(prefix.get(), Integer.parseInt(parts[1])));
  }

  /** A network that is known to be one. */
  static Network of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  boolean contains(InetAddress address) {
    byte[] own = prefix.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
