package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cabildo.access.Caller;
import org.cabildo.access.Open;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Role;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.EmailAddress;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people join a tenant: by a link {@code inv_<tenant>_<id>_<secret>} that works once, for one
 * e-mail address and for some days. Nobody can make an account without one.
 */
@ApplicationScoped
public class Invitations {
  private static final Pattern SHAPE =
      Pattern.compile("inv_([a-z][a-z0-9-]{0,38}[a-z0-9])_([0-9a-f]{12})_([0-9a-f]{64})");
  private static final int LONGEST_NAME = 120;

  private final InvitationStore store;
  private final PasswordHasher hasher;
  private final Tenants tenants;
  private final Scopes scopes;
  private final Duration validity;

  @Inject
  Invitations(
      InvitationStore store,
      PasswordHasher hasher,
      Tenants tenants,
      Scopes scopes,
      @ConfigProperty(name = "cabildo.console.invitation-days", defaultValue = "7") int days) {
    this.store = store;
    this.hasher = hasher;
    this.tenants = tenants;
    this.scopes = scopes;
    this.validity = Duration.ofDays(days);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Invitations() {
    this(null, null, null, null, 0);
  }

  /**
   * Invites somebody to the tenant in scope; an earlier invitation of the same person stops
   * working.
   *
   * @throws Problem {@code invalid} when the e-mail address, role or office is not one, or the
   *     person is a member
   */
  @Requires(Permission.MANAGE_PEOPLE)
  public Invitation.Issued issue(String email, Role role, Optional<String> office) {
    People.checkRole(role);
    String address = address(email);
    Instant now = now();
    Secret secret = Secret.draw();
    Invitation invitation =
        store.insert(
            new Invitation(
                Secret.id(),
                address,
                role,
                People.confinement(role, office),
                now,
                now.plus(validity)),
            secret);
    return new Invitation.Issued(
        invitation, "inv_" + scopes.tenant() + "_" + invitation.id() + "_" + secret.value());
  }

  /** The invitations that still work, latest first. */
  @Requires(Permission.MANAGE_PEOPLE)
  public List<Invitation> list() {
    return store.open(now());
  }

  /** Makes an invitation stop working at once; doing it again changes nothing. */
  @Requires(Permission.MANAGE_PEOPLE)
  public void revoke(String id) {
    store.revoke(id, now());
  }

  /**
   * What a link offers.
   *
   * @throws Problem {@code invitation-invalid}, the same for every reason
   */
  @Open
  public Invitation.Offer find(String token) {
    Link link = link(token);
    Tenant tenant =
        tenants.find(link.tenant).orElseThrow(() -> Problem.of(ErrorCode.INVITATION_INVALID));
    Invitation invitation =
        scopes
            .as(link.tenant, link.bearer(), () -> store.find(link.id, link.secret, now()))
            .orElseThrow(() -> Problem.of(ErrorCode.INVITATION_INVALID));
    return new Invitation.Offer(tenant, invitation, store.isKnown(invitation.email(), now()));
  }

  /**
   * Makes an account for the invited person, and the person a member.
   *
   * @throws Problem {@code invitation-invalid}, {@code invalid}; {@code conflict} when the person
   *     has an account
   */
  @Open
  public Account join(String token, String name, String password) {
    Invitation.Offer offer = find(token);
    String email = offer.invitation().email();
    if (offer.known()) {
      throw Problem.of(ErrorCode.CONFLICT).with("name", email);
    }
    if (name.isBlank()) {
      throw Problem.invalid("name", "blank");
    }
    if (name.length() > LONGEST_NAME) {
      throw Problem.invalid("name", "too-long").with("limit", LONGEST_NAME);
    }
    PasswordRules.check("password", password, email);
    Account account =
        new Account(
            Secret.id(),
            Optional.of(email),
            name.strip(),
            Optional.of(email),
            Optional.empty(),
            false);
    accept(offer, account, Optional.of(hasher.hash(password)));
    return account;
  }

  /**
   * Makes somebody who has an account a member.
   *
   * @throws Problem {@code invitation-invalid}, also when it is for somebody else; {@code conflict}
   *     when the person is a member
   */
  @Open
  public void accept(String token, Account account) {
    Invitation.Offer offer = find(token);
    if (!offer.isFor(account)) {
      throw Problem.of(ErrorCode.INVITATION_INVALID);
    }
    accept(offer, account, Optional.empty());
  }

  private void accept(Invitation.Offer offer, Account account, Optional<String> passwordHash) {
    scopes.run(
        offer.tenant().id(),
        Caller.known(account.subject()),
        () -> store.accept(offer.invitation().id(), account, passwordHash, now()));
  }

  private static Link link(String token) {
    Matcher parts = SHAPE.matcher(token);
    if (!parts.matches() || !TenantId.isValid(parts.group(1))) {
      throw Problem.of(ErrorCode.INVITATION_INVALID);
    }
    return new Link(new TenantId(parts.group(1)), parts.group(2), new Secret(parts.group(3)));
  }

  private static String address(String email) {
    return EmailAddress.checked("email", email.strip().toLowerCase(Locale.ROOT));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private record Link(TenantId tenant, String id, Secret secret) {
    Caller bearer() {
      return Caller.known("invitation:" + tenant + "/" + id);
    }
  }
}
