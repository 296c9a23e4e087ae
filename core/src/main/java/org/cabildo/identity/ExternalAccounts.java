package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cabildo.access.Open;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * The accounts of those whom an identity provider vouches for: found by issuer and identifier, made
 * at the first use, known with no role in any tenant until one gives it. An e-mail address never
 * makes two accounts one.
 */
@ApplicationScoped
public class ExternalAccounts {
  private final AccountStore store;

  @Inject
  ExternalAccounts(AccountStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ExternalAccounts() {
    this(null);
  }

  /**
   * The account of who just signed in; name, address and platform role become those of now.
   *
   * @throws Problem {@code token-invalid} when the account belongs to another issuer
   */
  @Open
  public Account signIn(ExternalIdentity who) {
    return store.refresh(found(who), who);
  }

  /**
   * The account of who bears a token, with the platform role that this token carries.
   *
   * @throws Problem {@code token-invalid} when the account belongs to another issuer
   */
  @Open
  public Account bearing(ExternalIdentity who) {
    Account account = found(who);
    return new Account(
        account.id(),
        account.login(),
        account.name(),
        account.email(),
        who.platformRole(),
        account.oneTimePassword());
  }

  private Account found(ExternalIdentity who) {
    return kept(who).orElseGet(() -> made(who));
  }

  private Account made(ExternalIdentity who) {
    try {
      return store.insertExternal(who, Instant.now().truncatedTo(ChronoUnit.MICROS));
    } catch (PersistenceException somebodyWasFaster) {
      return kept(who).orElseThrow(() -> somebodyWasFaster);
    }
  }

  private Optional<Account> kept(ExternalIdentity who) {
    return store
        .findExternal(who.id())
        .map(
            kept -> {
              if (!kept.issuer().equals(who.issuer())) {
                throw Problem.of(ErrorCode.TOKEN_INVALID);
              }
              return kept.account();
            });
  }
}
