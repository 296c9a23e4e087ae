package org.cabildo.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses written as numbers, in the one way in which everybody reads them alike: four decimal
 * numbers without leading zeros, or IPv6 without a zone.
 */
final class Literal {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private Literal() {}

  /** That address; nothing when the text is a name, or no such address. */
  static Optional<InetAddress> of(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    boolean six = IPV6.matcher(bare).matches();
    if (!six && !IPV4.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      // Never asks a name server: in brackets, it must be IPv6.
      return Optional.of(InetAddress.getByName(six ? "[" + bare + "]" : bare));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Whether a host looks like an address, in whatever way: {@code 0x7f.1}, {@code 2130706433}. */
  static boolean looksLikeOne(String host) {
    return host.contains(":") || host.matches("(?i)(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*\\.?");
  }
}
