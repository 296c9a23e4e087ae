package org.cabildo.privacy;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cabildo.privacy.PersonalData.Kind;
import org.jspecify.annotations.Nullable;

/** Identity and tax numbers that begin with letters. */
final class Identity {
  private static final Pattern CURP =
      Pattern.compile(
          "[A-Z\u00d1][AEIOUX][A-Z\u00d1]{2}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[HMX]"
              + "[A-Z]{2}[B-DF-HJ-NP-TV-Z\u00d1]{3}[A-Z0-9][0-9]");
  private static final Pattern RFC =
      Pattern.compile(
          "[A-Z\u00d1&]{4}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[A-Z0-9]{2}[0-9A]");

  /** Stand for the public and for foreigners in invoices. */
  private static final Pattern NOBODY = Pattern.compile("X[AE]XX010101000");

  private static final int CURP_LENGTH = 18;
  private static final int RFC_LENGTH = 13;

  private Identity() {}

  /** What the slice is, or null when it is neither. */
  static @Nullable Kind of(char[] text, int from, int to) {
    int length = to - from;
    if (length != CURP_LENGTH && length != RFC_LENGTH && length != RFC_LENGTH + 2) {
      return null;
    }
    String value = new String(text, from, length).toUpperCase(Locale.ROOT);
    if (length == CURP_LENGTH) {
      return CURP.matcher(value).matches() && CheckDigits.curp(value) ? Kind.CURP : null;
    }
    String rfc = value.replace("-", "").replace(" ", "");
    boolean person =
        rfc.length() == RFC_LENGTH
            && RFC.matcher(rfc).matches()
            && CheckDigits.rfc(rfc)
            && !NOBODY.matcher(rfc).matches();
    return person ? Kind.RFC : null;
  }
}
