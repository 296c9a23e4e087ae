package org.cabildo.moving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
final class Sums {
  private Sums() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String end(MessageDigest sum) {
    return HexFormat.of().formatHex(sum.digest());
  }

  static String of(byte[] bytes) {
    MessageDigest sum = begin();
    sum.update(bytes);
    return end(sum);
  }
}
