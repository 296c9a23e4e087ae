package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.problem.Problem;

/**
 * What programs may do in the tenant in scope whom an identity provider vouches for: they cannot
 * open a link, so they are named by what the provider calls them. Their role counts for tokens, not
 * for who signs in with a browser.
 */
@ApplicationScoped
public class ServiceAccounts {
  private static final int LONGEST_NAME = 100;

  private final ServiceAccountStore store;

  @Inject
  ServiceAccounts(ServiceAccountStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected ServiceAccounts() {
    this(null);
  }

  /** All of them, by name. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<ServiceAccount> list() {
    return store.all();
  }

  /**
   * Gives a program a role, or another one and another name.
   *
   * @param id what the provider calls it: {@code sub} of its tokens
   * @param name how it is called here, 1 to 100 characters
   * @param office to which a publisher is confined; other roles are not
   * @throws Problem {@code invalid} when {@code id}, name, role or office is not one
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public ServiceAccount assign(String id, String name, Role role, Optional<String> office) {
    if (!ExternalIdentity.isId(id)) {
      throw Problem.invalid("subject", "not-a-subject");
    }
    if (name.isBlank()) {
      throw Problem.invalid("name", "blank");
    }
    if (name.length() > LONGEST_NAME) {
      throw Problem.invalid("name", "too-long").with("limit", LONGEST_NAME);
    }
    People.checkRole(role);
    return store.put(
        new ServiceAccount(
            id,
            name.strip(),
            role,
            People.confinement(role, office),
            Instant.now().truncatedTo(ChronoUnit.MICROS)));
  }

  /**
   * Takes a program's role away, at once.
   *
   * @throws Problem {@code not-found}
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public void remove(String id) {
    store.remove(ExternalIdentity.subjectOf(id));
  }
}
