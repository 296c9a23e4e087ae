package org.cabildo.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller is in one tenant, or on the platform. */
public enum Role {
  /** Sees drafts. */
  VIEWER(EnumSet.of(Permission.READ_DRAFTS)),
  /** Publishes datasets. */
  PUBLISHER(EnumSet.of(Permission.READ_DRAFTS, Permission.PUBLISH)),
  /** Publishes, and keeps offices and themes. */
  EDITOR(EnumSet.of(Permission.READ_DRAFTS, Permission.PUBLISH, Permission.EDIT_CATALOG)),
  /** Runs one tenant. */
  ADMINISTRATOR(
      EnumSet.of(
          Permission.READ_DRAFTS,
          Permission.PUBLISH,
          Permission.EDIT_CATALOG,
          Permission.MANAGE_TOKENS,
          Permission.MANAGE_PEOPLE,
          Permission.MANAGE_PORTAL,
          Permission.MANAGE_HOSTS,
          Permission.READ_JOURNAL,
          Permission.VERIFY_JOURNAL,
          Permission.READ_USAGE,
          Permission.SEE_VISITS,
          Permission.EXPORT)),
  /** Looks at what all tenants publish and how it is used; reads no drafts, writes nothing. */
  ANALYST(EnumSet.of(Permission.READ_FEDERATION)),
  /**
   * Runs the installation: onboards tenants, hands out their first tokens and invitations; reads no
   * drafts but during a visit, which the tenant is shown.
   */
  OPERATOR(
      EnumSet.of(
          Permission.READ_FEDERATION,
          Permission.ONBOARD,
          Permission.MANAGE_ACCOUNTS,
          Permission.MANAGE_TOKENS,
          Permission.MANAGE_PEOPLE,
          Permission.MANAGE_HOSTS,
          Permission.VERIFY_JOURNAL,
          Permission.READ_USAGE,
          Permission.VISIT,
          Permission.SEE_VISITS)),
  /** The server's own work: bundles, jobs. */
  SYSTEM(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  /** The roles that somebody can have in one tenant, least first. */
  public static Set<Role> ofTenants() {
    return EnumSet.of(VIEWER, PUBLISHER, EDITOR, ADMINISTRATOR);
  }

  /** The name under which it is written down and sent. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this role carries {@code permission}. */
  public boolean carries(Permission permission) {
    return permissions.contains(permission);
  }
}
