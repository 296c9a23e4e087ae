package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenants;

/**
 * What the tenant in scope says of itself; its short name and its host names are not part of it.
 */
@ApplicationScoped
public class Profiles {
  private final TenantOpening opening;
  private final Tenants tenants;
  private final Scopes scopes;

  @Inject
  Profiles(TenantOpening opening, Tenants tenants, Scopes scopes) {
    this.opening = opening;
    this.tenants = tenants;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Profiles() {
    this(null, null, null);
  }

  /** As it is now, whoever changed it last and where. */
  @Requires(Permission.MANAGE_PORTAL)
  public Profile current() {
    return tenants.profile(scopes.tenant());
  }

  /**
   * Replaces it whole; the portal shows it at once.
   *
   * @param seen what it is believed to be now, when it may not be anything else
   * @throws Problem {@code invalid}; {@code precondition-failed} when it is not as {@code seen};
   *     nothing is changed then
   */
  @Requires(Permission.MANAGE_PORTAL)
  public void change(Profile profile, Optional<Profile> seen) {
    TenantCheck.check(profile);
    opening.describe(scopes.tenant(), profile, seen);
    tenants.refresh();
  }
}
