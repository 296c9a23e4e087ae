package org.cabildo.privacy;

import org.cabildo.privacy.PersonalData.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of persons, written with or without signs between the digits. One object serves all cells
 * of a column.
 */
final class Numbers {
  private static final int MOST = 19;
  private static final int CLABE = 18;
  private static final int TAX = 11;
  private static final int SHORTEST_CARD = 13;
  private static final int SHORTEST_PHONE = 7;
  private static final int LONGEST_PHONE = 15;
  private final int[] digits = new int[MOST];
  private int length;
  private int signs;
  private boolean dialled;
  private boolean decimal;

  /** Takes the digits of a slice; false when it is something else. */
  boolean read(char[] text, int from, int to) {
    length = 0;
    signs = 0;
    dialled = false;
    decimal = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        if (length == MOST) {
          return false;
        }
        digits[length++] = c - '0';
      } else if (" -.()+".indexOf(c) >= 0) {
        signs++;
        dialled |= c == '(' || c == '+';
        decimal |= c == '.' && i + 1 < to && i > from;
      } else {
        return false;
      }
    }
    return length >= SHORTEST_PHONE;
  }

  /** How many digits there are. */
  int length() {
    return length;
  }

  /** The kind whose check digit is right, or null. */
  @Nullable Kind checked() {
    if (length == CLABE && signs == 0 && CheckDigits.clabe(digits)) {
      return Kind.CLABE;
    }
    if (length == TAX) {
      if (isPerson() && CheckDigits.cuit(digits)) {
        return Kind.CUIT;
      }
      return CheckDigits.cpf(digits) ? Kind.CPF : null;
    }
    boolean card = length >= SHORTEST_CARD && length != CLABE && isCard();
    return card && !decimal && CheckDigits.luhn(digits, length) ? Kind.CARD : null;
  }

  /** Whether it is written as a telephone number: with a plus, parentheses or several groups. */
  boolean isTelephone() {
    boolean company = length == TAX && CheckDigits.cuit(digits);
    return (dialled || signs > 1)
        && !decimal
        && !company
        && length >= SHORTEST_PHONE + 1
        && length <= LONGEST_PHONE;
  }

  /** Whether it may be a telephone number where the header says so. */
  boolean mayBeTelephone() {
    return !decimal && length <= LONGEST_PHONE;
  }

  /** Whether it may be a DNI where the header says so. */
  boolean mayBeDni() {
    return length == 7 || length == 8;
  }

  /** The prefixes of natural persons. */
  private boolean isPerson() {
    int prefix = digits[0] * 10 + digits[1];
    return prefix == 20 || prefix == 23 || prefix == 24 || prefix == 27;
  }

  /** The first digits that card issuers have. */
  private boolean isCard() {
    int two = digits[0] * 10 + digits[1];
    return switch (length) {
      case 15 -> two == 34 || two == 37;
      case 16 -> digits[0] == 4 || (two >= 51 && two <= 55) || (two >= 22 && two <= 27);
      default -> false;
    };
  }
}
