package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Invitations;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;
import org.cabildo.tenancy.InstallationHosts;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Gives a government its portal: live at once, without a restart. */
@ApplicationScoped
public class Onboarding {
  private final TenantOpening opening;
  private final Invitations invitations;
  private final Tenants tenants;
  private final Scopes scopes;
  private final InstallationHosts installation;

  @Inject
  Onboarding(
      TenantOpening opening,
      Invitations invitations,
      Tenants tenants,
      Scopes scopes,
      InstallationHosts installation) {
    this.opening = opening;
    this.invitations = invitations;
    this.tenants = tenants;
    this.scopes = scopes;
    this.installation = installation;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Onboarding() {
    this(null, null, null, null, null);
  }

  /**
   * Creates a tenant; {@code since} is set to now.
   *
   * @throws Problem {@code invalid}; {@code conflict} when the id or a host is taken
   */
  @Requires(Permission.ONBOARD)
  public Tenant open(Tenant tenant) {
    check(tenant);
    Tenant opened = scopes.as(tenant.id(), scopes.current().caller(), () -> opening.open(tenant));
    tenants.refresh();
    return opened;
  }

  /**
   * Creates a tenant and invites its first administrator.
   *
   * @param email of the administrator
   * @throws Problem as {@link #open}; {@code invalid} when {@code email} is no e-mail address
   */
  @Requires(Permission.ONBOARD)
  public Opened openFor(Tenant tenant, String email) {
    EmailAddress.checked("email", email);
    Tenant opened = open(tenant);
    return new Opened(
        opened,
        scopes.as(
            opened.id(),
            scopes.current().caller(),
            () -> invitations.issue(email, Role.ADMINISTRATOR, Optional.empty())));
  }

  /**
   * Creates a tenant that comes with all it has, in the transaction that brings the rest; its
   * journal goes on where it left off. It is seen after {@link Tenants#refresh}.
   *
   * @throws Problem as {@link #open}
   */
  @Requires(Permission.ONBOARD)
  @Transactional(Transactional.TxType.MANDATORY)
  public Tenant settle(Tenant tenant) {
    check(tenant);
    return opening.settle(tenant);
  }

  /**
   * Whether a tenant could be opened but for names that are taken; makes nothing.
   *
   * @throws Problem {@code invalid}
   */
  @Requires(Permission.ONBOARD)
  public void check(Tenant tenant) {
    TenantCheck.check(tenant);
    installation.keepFrom(tenant);
  }

  /** A tenant just opened, and the invitation of its first administrator. */
  public record Opened(Tenant tenant, Invitation.Issued invitation) {}

  /**
   * Replaces what defines a tenant; its id and {@code since} stay.
   *
   * @throws Problem {@code tenant-not-found}, {@code invalid}, {@code conflict}
   */
  @Requires(Permission.ONBOARD)
  public Tenant change(Tenant tenant) {
    check(tenant);
    Tenant changed =
        scopes.as(tenant.id(), scopes.current().caller(), () -> opening.change(tenant));
    tenants.refresh();
    return changed;
  }
}
