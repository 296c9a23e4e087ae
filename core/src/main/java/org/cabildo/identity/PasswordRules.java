package org.cabildo.identity;

import java.util.Locale;
import org.cabildo.problem.Problem;

/**
 * What a new password must satisfy: long rather than strange, as NIST SP 800-63B-4, section 3.1.1.2
 * advises.
 */
final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int DIFFERENT = 5;

  private PasswordRules() {}

  /**
   * Goes on only with a good password.
   *
   * @param field what a problem names
   * @param login what the password must not repeat
   */
  static void check(String field, String password, String login) {
    if (password.length() < SHORTEST) {
      throw Problem.invalid(field, "too-short").with("limit", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw Problem.invalid(field, "too-long").with("limit", LONGEST);
    }
    String own = login.split("@", 2)[0].toLowerCase(Locale.ROOT);
    boolean repeatsLogin = own.length() > 3 && password.toLowerCase(Locale.ROOT).contains(own);
    if (repeatsLogin || password.chars().distinct().count() < DIFFERENT) {
      throw Problem.invalid(field, "easy-to-guess");
    }
  }
}
