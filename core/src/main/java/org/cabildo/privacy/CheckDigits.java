package org.cabildo.privacy;

/** Whether numbers have the check digit that their issuer computes. */
final class CheckDigits {
  private static final String CURP_VALUES = "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ";
  private static final String RFC_VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \u00d1";
  private static final int[] CUIT_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] CLABE_WEIGHTS = {3, 7, 1};

  private CheckDigits() {}

  /**
   * CURP of 18 characters: values times 18, 17 … 2, modulo 10 (Instructivo Normativo para la
   * asignación de la CURP, DOF 18 October 2021, annex).
   */
  static boolean curp(String curp) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int value = CURP_VALUES.indexOf(curp.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * (18 - i);
    }
    return (10 - sum % 10) % 10 == curp.charAt(17) - '0';
  }

  /**
   * RFC of 13 characters: values times 13, 12 … 2, modulo 11; ten is an A (SAT, Procedimiento para
   * obtener el dígito verificador del RFC, Anexo 20).
   */
  static boolean rfc(String rfc) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int value = RFC_VALUES.indexOf(rfc.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * (13 - i);
    }
    int digit = (11 - sum % 11) % 11;
    return rfc.charAt(12) == (digit == 10 ? 'A' : (char) ('0' + digit));
  }

  /**
   * CLABE of 18 digits: digits times 3, 7, 1 …, each modulo 10 (Banco de México, Circular 14/2017).
   */
  static boolean clabe(int[] digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += digits[i] * CLABE_WEIGHTS[i % 3] % 10;
    }
    return (10 - sum % 10) % 10 == digits[17];
  }

  /** Card numbers: every second digit from the right doubled (ISO/IEC 7812-1, annex B). */
  static boolean luhn(int[] digits, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits[length - 1 - i] * (i % 2 == 0 ? 1 : 2);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
  }

  /**
   * CUIT and CUIL of 11 digits: weights 5432765432, modulo 11 (AFIP, Resolución General 10/1997).
   */
  static boolean cuit(int[] digits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += digits[i] * CUIT_WEIGHTS[i];
    }
    return (11 - sum % 11) % 11 == digits[10];
  }

  /** CPF of 11 digits: two check digits modulo 11 (Receita Federal, IN RFB 1548/2015). */
  static boolean cpf(int[] digits) {
    boolean same = true;
    for (int i = 1; i < 11; i++) {
      same &= digits[i] == digits[0];
    }
    return !same && cpf(digits, 9) && cpf(digits, 10);
  }

  private static boolean cpf(int[] digits, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += digits[i] * (length + 1 - i);
    }
    return sum * 10 % 11 % 10 == digits[length];
  }
}
