package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.access.Open;

/**
 * Who is signed in with a browser. A session is known by a secret of 256 random bits of which only
 * the hash is kept; signing in always makes a new one, so that nobody can prepare it beforehand.
 */
@ApplicationScoped
public class Sessions {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  private final SessionStore store;
  private final SessionLimits limits;
  private final SignInJournal journal;

  @Inject
  Sessions(SessionStore store, SessionLimits limits, SignInJournal journal) {
    this.store = store;
    this.limits = limits;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Sessions() {
    this(null, null, null);
  }

  /** Signs an account in, which proved who it is. */
  @Open
  public Session.Opened open(Account account) {
    return open(account, Optional.empty());
  }

  /** Signs an account in for which an identity provider vouches, where one does. */
  @Open
  public Session.Opened open(Account account, Optional<Session.AtProvider> provider) {
    Secret secret = Secret.draw();
    store.insert(secret.hash(), account, provider, now(), limits);
    journal.tell(account, "session.open");
    return new Session.Opened(session(secret, account), secret.value());
  }

  /** The session of that secret, unless it is over. */
  @Open
  public Optional<Session> find(String secret) {
    return SHAPE.matcher(secret).matches()
        ? store
            .use(new Secret(secret).hash(), now(), limits)
            .map(account -> session(new Secret(secret), account))
        : Optional.empty();
  }

  /** The visitor of that secret; without one that could be ours, a new visitor. */
  @Open
  public Session.Visitor visitor(Optional<String> secret) {
    Secret known =
        secret.filter(s -> SHAPE.matcher(s).matches()).map(Secret::new).orElseGet(Secret::draw);
    return new Session.Visitor(known.value(), known.derived("form"));
  }

  /**
   * Ends a session for good.
   *
   * @return the one with the identity provider that vouched for the person, if one did
   */
  @Open
  public Optional<Session.AtProvider> close(String secret) {
    Optional<SessionStore.Ended> ended = store.delete(new Secret(secret).hash());
    ended.ifPresent(session -> journal.tell(session.account(), "session.close"));
    return ended.flatMap(SessionStore.Ended::provider);
  }

  /** Ends the sessions that an identity provider says are over. */
  @Open
  public void close(Session.Ending ending) {
    if (ending.account().isEmpty() && ending.session().isEmpty()) {
      throw new IllegalArgumentException("an ending names an account or a session");
    }
    store.delete(ending).forEach(session -> journal.tell(session.account(), "session.close"));
  }

  private static Session session(Secret secret, Account account) {
    return new Session(account, secret.derived("form"));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
