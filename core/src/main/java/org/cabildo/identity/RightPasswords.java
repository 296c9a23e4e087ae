package org.cabildo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were found right a moment ago, so that a program that sends its own with every
 * request is not hashed a third of a second each time. Kept are neither passwords nor hashes of
 * them alone, but codes (HMAC, RFC 2104) of the password and the stored hash that it fitted, under
 * a key that this process drew and tells nobody: with another stored hash nothing is remembered.
 */
final class RightPasswords {
  /** Counted from when it was hashed, however often it is sent. */
  static final Duration KEPT = Duration.ofMinutes(1);

  private static final int MOST = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final LongSupplier clock;
  private final Map<String, Long> until =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  /**
   * None yet.
   *
   * @param clock nanoseconds
   */
  RightPasswords(LongSupplier clock) {
    byte[] drawn = new byte[32];
    new SecureRandom().nextBytes(drawn);
    this.key = new SecretKeySpec(drawn, ALGORITHM);
    this.clock = clock;
  }

  boolean knows(String password, String stored) {
    String code = code(password, stored);
    synchronized (until) {
      Long end = until.get(code);
      return end != null && end - clock.getAsLong() > 0;
    }
  }

  void remember(String password, String stored) {
    String code = code(password, stored);
    synchronized (until) {
      until.remove(code);
      until.put(code, clock.getAsLong() + KEPT.toNanos());
    }
  }

  private String code(String password, String stored) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(stored.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
