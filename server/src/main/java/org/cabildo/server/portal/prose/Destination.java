package org.cabildo.server.portal.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where something that was written leads.
 *
 * @param href for the page
 * @param origin scheme, host and port of another site, absent for an address of this portal
 */
record Destination(String href, Optional<String> origin) {
  private static final int LONGEST = 2_000;

  /** What browsers skip or take for a slash. */
  private static final Pattern DISGUISE = Pattern.compile("[\\p{Cntrl}\\s\\\\\\p{Cf}]");

  private static final Pattern UPWARDS = Pattern.compile("(?i)/(?:\\.|%2e){1,2}(?:/|$)");
  private static final Pattern FRAGMENT = Pattern.compile("#[\\p{L}\\p{N}_-]*");
  private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9.-]+");
  private static final Pattern MAIL = Pattern.compile("[^@?&#%\"'<>]+@[a-zA-Z0-9.-]+");
  private static final Set<String> WEB = Set.of("http", "https");

  /**
   * Where a link leads, if it may lead there: to a part of the page, to a page of the portal
   * ({@code /datasets}), to a site of the web, to a mailbox.
   *
   * @param own makes an address of one within the portal
   */
  static Optional<Destination> ofLink(String written, UnaryOperator<String> own) {
    if (FRAGMENT.matcher(written).matches()) {
      return Optional.of(new Destination(written, Optional.empty()));
    }
    if (written.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      return MAIL.matcher(written.substring("mailto:".length())).matches()
          ? Optional.of(new Destination(written, Optional.empty()))
          : Optional.empty();
    }
    return ofFile(written, own, WEB);
  }

  /** The same for a picture: from the portal, or enciphered from a site of the web. */
  static Optional<Destination> ofPicture(String written, UnaryOperator<String> own) {
    return ofFile(written, own, Set.of("https"));
  }

  private static Optional<Destination> ofFile(
      String written, UnaryOperator<String> own, Set<String> schemes) {
    if (written.length() > LONGEST || DISGUISE.matcher(written).find()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(written);
      return uri.isAbsolute() ? elsewhere(uri, written, schemes) : here(uri, written, own);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Destination> elsewhere(URI uri, String written, Set<String> schemes) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean named = uri.getHost() != null && HOST.matcher(uri.getHost()).matches();
    if (!named || uri.getRawUserInfo() != null || !schemes.contains(scheme)) {
      return Optional.empty();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return Optional.of(
        new Destination(
            written, Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port)));
  }

  private static Optional<Destination> here(URI uri, String written, UnaryOperator<String> own) {
    boolean within =
        uri.getRawAuthority() == null
            && written.startsWith("/")
            && !written.startsWith("//")
            && !UPWARDS.matcher(uri.getRawPath()).find();
    return within
        ? Optional.of(new Destination(own.apply(written), Optional.empty()))
        : Optional.empty();
  }
}
