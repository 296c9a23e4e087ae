package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the tenant in scope says of itself; its short name and its host names are not part of it.
 */
@ApplicationScoped
public class Profiles {
  private final TenantOpening opening;
  private final Tenants tenants;
  private final Scopes scopes;
  private final int largestLogo;

  @Inject
  Profiles(
      TenantOpening opening,
      Tenants tenants,
      Scopes scopes,
      @ConfigProperty(name = "cabildo.logo.max-bytes", defaultValue = "1048576") int largestLogo) {
    this.opening = opening;
    this.tenants = tenants;
    this.scopes = scopes;
    this.largestLogo = largestLogo;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Profiles() {
    this(null, null, null, 0);
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

  /** The logo as SVG text, where it has one of its own. */
  @Requires(Permission.MANAGE_PORTAL)
  public Optional<String> logo() {
    return tenants.find(scopes.tenant()).flatMap(Tenant::logo);
  }

  /**
   * Takes a picture as its logo; the portal shows it at once.
   *
   * @param file SVG, PNG or JPEG; pictures of pixels are drawn anew, 256 a side at most
   * @throws Problem {@code too-large}; {@code invalid} when it is none of them, cannot be read or
   *     may not be shown; the logo stays as it is then
   * @throws IOException when it cannot be received
   */
  @Requires(Permission.MANAGE_PORTAL)
  public void changeLogo(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(largestLogo + 1);
    if (bytes.length > largestLogo) {
      throw Problem.of(ErrorCode.TOO_LARGE).with("limit", largestLogo);
    }
    opening.draw(scopes.tenant(), Optional.of(LogoFile.svg(bytes)));
    tenants.refresh();
  }

  /** Takes the logo away; doing it again changes nothing. */
  @Requires(Permission.MANAGE_PORTAL)
  public void removeLogo() {
    opening.draw(scopes.tenant(), Optional.empty());
    tenants.refresh();
  }
}
