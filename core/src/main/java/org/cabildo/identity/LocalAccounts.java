package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Role;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The accounts of the people who run this installation. */
@ApplicationScoped
public class LocalAccounts {
  private static final String FIRST = "admin";
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int ALLOWED_FAILURES = 10;
  private static final Duration LOCK = Duration.ofMinutes(15);

  @PersistenceContext(unitName = "cabildo")
  @SuppressWarnings("NullAway.Init")
  private EntityManager entityManager;

  /** Creates the account {@code admin} when it does not exist yet, and gives its password, once. */
  @Open
  @Transactional
  public Optional<String> createFirst() {
    if (entityManager.find(LocalAccountRow.class, FIRST) != null) {
      return Optional.empty();
    }
    String password = password();
    LocalAccountRow row = new LocalAccountRow();
    row.subject = FIRST;
    row.passwordHash = PasswordHash.of(password);
    row.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    entityManager.persist(row);
    return Optional.of(password);
  }

  /**
   * Who this is. Ten failures in a row lock the account for 15 minutes.
   *
   * @throws Problem {@code token-invalid}, the same for every reason
   */
  @Open
  @Transactional(dontRollbackOn = Problem.class)
  public Caller authenticate(String name, String password) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    LocalAccountRow row =
        entityManager.find(LocalAccountRow.class, name, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.isLockedAt(now)) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    if (!PasswordHash.matches(password, row.passwordHash)) {
      row.failed(now, ALLOWED_FAILURES, LOCK);
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    row.succeeded();
    return Caller.platform("local:" + name, Role.OPERATOR);
  }

  /** Four groups of four letters and digits that cannot be taken for one another: 80 bits. */
  private static String password() {
    SecureRandom random = new SecureRandom();
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        drawn.append('-');
      }
      drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return drawn.toString();
  }
}
