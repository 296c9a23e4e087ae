package org.cabildo.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.problem.Problem;

/**
 * Which addresses of the web may be asked for, before any name is looked up; what a name stands for
 * is checked when it is connected to. Hosts that look like numbers are read here as addresses or
 * refused: {@code 127.1} and {@code 0x7f000001} mean something to some readers only.
 */
final class Gate {
  private static final int LONGEST = 2_000;

  /** Names that mean this machine or its network wherever they are looked up. */
  private static final Pattern INTERNAL =
      Pattern.compile("[^.]*\\.?|.*\\.(localhost|local|internal|intranet|home\\.arpa)\\.?");

  private final AllowList allowed;
  private final Addresses addresses;
  private final Set<Integer> ports;

  Gate(AllowList allowed, Addresses addresses, Set<Integer> ports) {
    this.allowed = allowed;
    this.addresses = addresses;
    this.ports = ports;
  }

  /**
   * The address, if it may be asked for.
   *
   * @throws Problem {@code invalid} on the field {@code url}
   */
  URI pass(String text) {
    return pass(parsed(text));
  }

  /** Where a redirect leads, if it may be followed; nothing when it may not. */
  Optional<URI> next(URI from, String location) {
    try {
      URI to = pass(from.resolve(parsed(location)));
      boolean weaker = isSecure(from) && !isSecure(to);
      return weaker ? Optional.empty() : Optional.of(to);
    } catch (Problem refused) {
      return Optional.empty();
    }
  }

  private URI pass(URI uri) {
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?") || uri.getHost() == null) {
      throw Problem.invalid("url", "not-a-url");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    if (uri.getRawUserInfo() != null || !ports.contains(port) || !isReachable(uri.getHost())) {
      throw Problem.invalid("url", "not-fetchable")
          .with(
              "ports",
              new TreeSet<>(ports).stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return uri;
  }

  private boolean isReachable(String host) {
    if (Literal.looksLikeOne(host)) {
      Optional<InetAddress> literal = Literal.of(host);
      return literal.filter(addresses::isOpen).isPresent();
    }
    return allowed.has(host) || !INTERNAL.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Without its fragment, which is nobody's business but a browser's. */
  private static URI parsed(String text) {
    try {
      if (text.length() <= LONGEST) {
        return new URI(text.replaceFirst("#.*$", ""));
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below.
    }
    throw Problem.invalid("url", "not-a-url");
  }

  private static boolean isSecure(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }
}
