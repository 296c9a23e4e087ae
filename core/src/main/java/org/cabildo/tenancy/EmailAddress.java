package org.cabildo.tenancy;

import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/** What counts as an e-mail address everywhere: something, an at sign, something with a dot. */
public final class EmailAddress {
  private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** RFC 5321, section 4.5.3.1.3. */
  private static final int LONGEST = 254;

  private EmailAddress() {}

  /**
   * The address, if it is one.
   *
   * @param field what a problem names
   * @throws Problem {@code invalid}
   */
  public static String checked(String field, String text) {
    if (text.length() > LONGEST) {
      throw Problem.invalid(field, "too-long").with("limit", LONGEST);
    }
    if (!SHAPE.matcher(text).matches()) {
      throw Problem.invalid(field, "not-an-email");
    }
    return text;
  }
}
