package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;

/**
 * Who looks at all tenants, among the accounts with a password; those whom an identity provider
 * vouches for have it from there.
 */
@ApplicationScoped
public class Analysts {
  private final AnalystStore store;
  private final PasswordHasher hasher;
  private final SignInJournal journal;

  @Inject
  Analysts(AnalystStore store, PasswordHasher hasher, SignInJournal journal) {
    this.store = store;
    this.hasher = hasher;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Analysts() {
    this(null, null, null);
  }

  /** All of them, by name. */
  @Requires(Permission.MANAGE_ACCOUNTS)
  public List<Account> list() {
    return store.all();
  }

  /**
   * Makes somebody an analyst, and an account where nobody signs in under that address.
   *
   * @param login name or e-mail address, in any case
   * @return the password of an account just made, good for one time, shown once
   * @throws Problem {@code invalid} when it is the operator's, or neither a name nor an address
   */
  @Requires(Permission.MANAGE_ACCOUNTS)
  public Optional<String> appoint(String login) {
    String known = known(login);
    Optional<Account> account = store.appoint(known);
    if (account.isPresent()) {
      journal.tell(account.get(), "account.appoint");
      return Optional.empty();
    }
    String email = EmailAddress.checked("login", known);
    String password = LocalAccounts.password();
    Account made =
        new Account(
            Secret.id(),
            Optional.of(email),
            email,
            Optional.of(email),
            Optional.of(Role.ANALYST),
            true);
    store.insert(made, hasher.hash(password), Instant.now().truncatedTo(ChronoUnit.MICROS));
    journal.tell(made, "account.appoint");
    return Optional.of(password);
  }

  /**
   * Takes it away, at once; the account stays.
   *
   * @throws Problem {@code not-found} when that is no analyst
   */
  @Requires(Permission.MANAGE_ACCOUNTS)
  public void dismiss(String login) {
    journal.tell(store.dismiss(known(login)), "account.dismiss");
  }

  private static String known(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
