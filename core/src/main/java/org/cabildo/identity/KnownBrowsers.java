package org.cabildo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Browsers in which a person signed in before: whoever locks an account by failing on purpose locks
 * strangers out, not these (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). A
 * browser keeps a mark, a random number with its code (HMAC, RFC 2104) under the stored hash of the
 * password, so nothing is kept of it here and another password ends it. Failures with a mark are
 * counted for the mark, in this process.
 */
final class KnownBrowsers {
  /** Failures in a row after which a mark rests as accounts do. */
  static final int ALLOWED = 10;

  static final Duration REST = Duration.ofMinutes(15);

  private static final int MOST = 10_000;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}\\.[0-9a-f]{64}");

  private final LongSupplier clock;
  private final Map<String, Failed> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Failures of a mark.
   *
   * @param times in a row
   * @param last nanoseconds
   */
  private record Failed(int times, long last) {}

  /**
   * None has failed yet.
   *
   * @param clock nanoseconds
   */
  KnownBrowsers(LongSupplier clock) {
    this.clock = clock;
  }

  /** A mark for one more browser of an account. */
  static String mark(Account account, String stored) {
    String drawn = Secret.draw().value();
    return drawn + "." + code(account, stored, drawn);
  }

  /** Whether a mark was given for this account and password, and does not rest. */
  boolean knows(String mark, Account account, String stored) {
    if (!SHAPE.matcher(mark).matches()) {
      return false;
    }
    int dot = mark.indexOf('.');
    String wanted = code(account, stored, mark.substring(0, dot));
    return MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.US_ASCII),
            mark.substring(dot + 1).getBytes(StandardCharsets.US_ASCII))
        && !rests(mark);
  }

  private boolean rests(String mark) {
    synchronized (failures) {
      Failed failed = failures.get(mark);
      if (failed == null || failed.times() < ALLOWED) {
        return false;
      }
      if (clock.getAsLong() - failed.last() < REST.toNanos()) {
        return true;
      }
      failures.remove(mark);
      return false;
    }
  }

  void failed(String mark) {
    synchronized (failures) {
      Failed before = failures.remove(mark);
      failures.put(mark, new Failed(before == null ? 1 : before.times() + 1, clock.getAsLong()));
    }
  }

  void succeeded(String mark) {
    synchronized (failures) {
      failures.remove(mark);
    }
  }

  private static String code(Account account, String stored, String drawn) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(stored.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(("browser\n" + account.subject() + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(drawn.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
