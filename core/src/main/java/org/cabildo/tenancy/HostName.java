package org.cabildo.tenancy;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/** What counts as a host name everywhere: labels of letters, digits and hyphens, at least two. */
public final class HostName {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /** RFC 1035, section 2.3.4, less what is put before a name to ask about it. */
  private static final int LONGEST = 230;

  private HostName() {}

  /**
   * The host name in ASCII and lower case, if it is one; {@code ñandú.example} is {@code
   * xn--and-6ma2c.example}.
   *
   * @param field what a problem names
   * @throws Problem {@code invalid}
   */
  public static String checked(String field, String text) {
    String name;
    try {
      name = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(field, "not-a-host");
    }
    if (name.length() > LONGEST || !SHAPE.matcher(name).matches()) {
      throw Problem.invalid(field, "not-a-host");
    }
    return name;
  }
}
