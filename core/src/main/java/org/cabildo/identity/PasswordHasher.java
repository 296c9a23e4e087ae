package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * Hashes passwords, two at a time: each costs a third of a second of a processor by design, and
 * nobody may take all processors, or all threads by waiting, by trying passwords.
 */
@ApplicationScoped
class PasswordHasher {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 16;
  private static final int PATIENCE_SECONDS = 20;

  /** Made when first asked for: a start need not wait for it. */
  private static final class Nobody {
    /** Compared with when there is no account, so that the answer takes as long. */
    static final String HASH = PasswordHash.of("nobody");
  }

  private final Semaphore free = new Semaphore(AT_ONCE);
  private final RightPasswords right = new RightPasswords(System::nanoTime);

  String hash(String password) {
    return patiently(() -> PasswordHash.of(password));
  }

  /** Whether it is the password of that hash; one that was right a moment ago is known. */
  boolean matches(String password, String stored) {
    if (right.knows(password, stored)) {
      return true;
    }
    boolean matches = patiently(() -> PasswordHash.matches(password, stored));
    if (matches) {
      right.remember(password, stored);
    }
    return matches;
  }

  /** Takes as long as {@link #matches} and says nothing. */
  void pretend(String password) {
    patiently(() -> PasswordHash.matches(password, Nobody.HASH));
  }

  private <T> T patiently(Supplier<T> work) {
    try {
      if (free.getQueueLength() >= WAITING
          || !free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(ErrorCode.RATE_LIMITED).with("seconds", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ErrorCode.UNAVAILABLE, e);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
