package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.identity.Invitation;
import org.cabildo.identity.Invitations;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;
import org.cabildo.tenancy.Logo;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/** Gives a government its portal: live at once, without a restart. */
@ApplicationScoped
public class Onboarding {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final List<String> LANGUAGES = List.of("es", "en");

  private final TenantOpening opening;
  private final Invitations invitations;
  private final Tenants tenants;
  private final Scopes scopes;

  @Inject
  Onboarding(TenantOpening opening, Invitations invitations, Tenants tenants, Scopes scopes) {
    this.opening = opening;
    this.invitations = invitations;
    this.tenants = tenants;
    this.scopes = scopes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Onboarding() {
    this(null, null, null, null);
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

  private static void check(Tenant tenant) {
    DescriptionCheck.text("name", tenant.name().es(), 120);
    DescriptionCheck.text("description", tenant.description().es(), 5_000);
    DescriptionCheck.text("place.name", tenant.place().name(), 120);
    DescriptionCheck.email("contactEmail", tenant.contactEmail());
    DescriptionCheck.license(tenant.license());
    if (!COLOR.matcher(tenant.theme().seed()).matches()) {
      throw Problem.invalid("theme.seed", "not-a-color");
    }
    oneOf("theme.fonts", tenant.theme().fonts(), FONTS);
    if (tenant.languages().isEmpty()) {
      throw Problem.invalid("languages", "required");
    }
    tenant.languages().forEach(language -> oneOf("languages", language, LANGUAGES));
    for (String host : tenant.hosts()) {
      if (!HOST.matcher(host).matches()) {
        throw Problem.invalid("hosts", "not-a-url");
      }
    }
    for (Tenant.Link link : tenant.links()) {
      if (!List.of("http", "https").contains(String.valueOf(link.href().getScheme()))) {
        throw Problem.invalid("links", "not-a-url");
      }
    }
    tenant.logo().ifPresent(Onboarding::logo);
  }

  /** The same judgement as on a bundle's {@code logo.svg}. */
  private static void logo(String svg) {
    List<Logo.Flaw> flaws = Logo.flaws(svg);
    if (!flaws.isEmpty()) {
      throw Problem.invalid("logo", "not-a-safe-svg")
          .with("line", flaws.get(0).line())
          .with("found", flaws.get(0).what());
    }
  }

  private static void oneOf(String field, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw Problem.invalid(field, "not-one-of").with("values", String.join(", ", allowed));
    }
  }
}
