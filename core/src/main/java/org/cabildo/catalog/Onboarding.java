package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.tenancy.Tenant;

/** Gives a government its portal: live at once, without a restart. */
@ApplicationScoped
public class Onboarding {

  /** Creates a tenant; {@code since} is set to now. */
  @Requires(Permission.ONBOARD)
  public Tenant open(Tenant tenant) {
    throw new UnsupportedOperationException(tenant.toString());
  }

  /** Replaces what defines a tenant; its id and {@code since} stay. */
  @Requires(Permission.ONBOARD)
  public Tenant change(Tenant tenant) {
    throw new UnsupportedOperationException(tenant.toString());
  }
}
