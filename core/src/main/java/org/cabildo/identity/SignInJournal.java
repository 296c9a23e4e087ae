package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/**
 * Tells what happened to an account: every tenant in which the person has a role finds it in its
 * journal, the operator in the server's log.
 */
@ApplicationScoped
class SignInJournal {
  private static final Logger LOG = System.getLogger("org.cabildo.identity");

  private final PersonTenantStore places;
  private final PeopleStore people;
  private final Scopes scopes;

  @Inject
  SignInJournal(PersonTenantStore places, PeopleStore people, Scopes scopes) {
    this.places = places;
    this.people = people;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected SignInJournal() {
    this(null, null, null);
  }

  /** Tells it; {@code action} is a name like {@code session.open}. */
  void tell(Account account, String action) {
    LOG.log(Level.INFO, action + " " + account.subject());
    Caller person = Caller.known(account.subject());
    for (TenantId tenant : places.tenantsOf(account.subject())) {
      scopes.run(tenant, person, () -> people.tell(action, account.subject()));
    }
  }
}
