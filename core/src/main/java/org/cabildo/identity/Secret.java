package org.cabildo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Something random that proves who bears it. Only its SHA-256 is kept, which is enough for 256
 * random bits.
 *
 * @param value hexadecimal
 */
record Secret(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A secret of 256 random bits. */
  static Secret draw() {
    return new Secret(hex(32));
  }

  /** A public identifier of 48 random bits. */
  static String id() {
    return hex(6);
  }

  /** What is kept of it. */
  String hash() {
    return digest(value);
  }

  /** Something else that only the bearer of the secret knows, good for one {@code purpose}. */
  String derived(String purpose) {
    return digest(purpose + ":" + value);
  }

  /** Whether {@code kept} is its hash, in constant time. */
  boolean isKeptAs(String kept) {
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.US_ASCII), hash().getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }

  private static String hex(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
