package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/** The accounts of the people who run this installation and of those who work in its tenants. */
@ApplicationScoped
public class LocalAccounts {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final AccountStore store;
  private final PasswordHasher hasher;
  private final SignInJournal journal;
  private final KnownBrowsers browsers = new KnownBrowsers(System::nanoTime);

  @Inject
  LocalAccounts(AccountStore store, PasswordHasher hasher, SignInJournal journal) {
    this.store = store;
    this.hasher = hasher;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected LocalAccounts() {
    this(null, null, null);
  }

  /** Creates the account {@code admin} when it does not exist yet, and gives its password, once. */
  @Open
  public Optional<String> createFirst() {
    if (store.hasFirst()) {
      return Optional.empty();
    }
    String password = password();
    store.insertFirst(hasher.hash(password), now());
    return Optional.of(password);
  }

  /**
   * Who this is. Ten failures in a row lock the account for 15 minutes.
   *
   * @param login name or e-mail address, in any case
   * @throws Problem {@code token-invalid}, the same and after the same time for every reason;
   *     {@code rate-limited} when too many are trying
   */
  @Open
  public Account authenticate(String login, String password) {
    return authenticate(login, password, Optional.empty());
  }

  /**
   * Who this is. From a browser in which the person signed in before, whatever others failed at
   * does not count, and ten failures of its own lock that browser only.
   *
   * @param login name or e-mail address, in any case
   * @param mark what {@link #browserMark} gave that browser
   * @throws Problem as for {@link #authenticate(String, String)}
   */
  @Open
  public Account authenticate(String login, String password, Optional<String> mark) {
    Instant now = now();
    Optional<AccountStore.Kept> kept = store.find(login.strip().toLowerCase(Locale.ROOT), now);
    Optional<String> known = kept.flatMap(k -> mark.filter(m -> isKnown(m, k)));
    if (kept.isEmpty() || (kept.get().locked() && known.isEmpty())) {
      hasher.pretend(password);
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    Account account = kept.get().account();
    if (!hasher.matches(password, kept.get().passwordHash())) {
      known.ifPresentOrElse(browsers::failed, () -> failed(account, now));
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    known.ifPresentOrElse(browsers::succeeded, () -> store.succeeded(account));
    return account;
  }

  private boolean isKnown(String mark, AccountStore.Kept kept) {
    return browsers.knows(mark, kept.account(), kept.passwordHash());
  }

  private void failed(Account account, Instant now) {
    if (store.failed(account, now)) {
      journal.tell(account, "account.lock");
    }
  }

  /**
   * What the browser of somebody who just signed in is to keep, so that nobody can lock the person
   * out of it; good until the password changes. Nothing for who has no password here.
   */
  @Open
  public Optional<String> browserMark(Account account) {
    return account
        .login()
        .flatMap(login -> store.find(login, now()))
        .map(kept -> KnownBrowsers.mark(kept.account(), kept.passwordHash()));
  }

  /**
   * Replaces a password and signs the account out everywhere.
   *
   * @param mark what {@link #browserMark} gave the person's browser
   * @throws Problem {@code token-invalid} when {@code current} is not the password; {@code invalid}
   *     when {@code next} is no good one; {@code not-found} when the account has none here
   */
  @Open
  public Account changePassword(
      Account account, String current, String next, Optional<String> mark) {
    String login = account.login().orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    authenticate(login, current, mark);
    PasswordRules.check("password", next, login);
    if (next.equals(current)) {
      throw Problem.invalid("password", "unchanged");
    }
    Account changed = store.replacePassword(account, hasher.hash(next), AccountStore.Password.OWN);
    journal.tell(changed, "account.password");
    return changed;
  }

  /**
   * Gives somebody who forgot it another password, good for one time, and signs the account out
   * everywhere.
   *
   * @param login name or e-mail address, in any case
   * @return the password, shown once
   * @throws Problem {@code invalid} when nobody signs in under that name
   */
  @Requires(Permission.MANAGE_ACCOUNTS)
  public String giveOneTimePassword(String login) {
    Account account =
        store
            .find(login.strip().toLowerCase(Locale.ROOT), now())
            .map(AccountStore.Kept::account)
            .orElseThrow(() -> Problem.invalid("login", "no-account"));
    String password = password();
    store.replacePassword(account, hasher.hash(password), AccountStore.Password.ONE_TIME);
    journal.tell(account, "account.reset");
    return password;
  }

  /** Four groups of four letters and digits that cannot be taken for one another: 80 bits. */
  static String password() {
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

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
