package org.cabildo.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenancy.Tenants;

/**
 * API tokens: {@code cab_<tenant>_<id>_<secret>}. A token belongs to one tenant and one role, a
 * publisher's possibly to one office; the secret is 256 random bits and only its hash is kept.
 */
@ApplicationScoped
public class Tokens {
  private static final Pattern SHAPE =
      Pattern.compile("cab_([a-z][a-z0-9-]{0,38}[a-z0-9])_([0-9a-f]{12})_([0-9a-f]{64})");
  private static final Caller DOOR = Caller.system("identity");

  private final TokenStore store;
  private final Scopes scopes;
  private final Tenants tenants;

  @Inject
  Tokens(TokenStore store, Scopes scopes, Tenants tenants) {
    this.store = store;
    this.scopes = scopes;
    this.tenants = tenants;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Tokens() {
    this(null, null, null);
  }

  /**
   * Issues a token of the tenant in scope.
   *
   * @param office to which a publisher is confined; other roles are not
   * @throws Problem {@code invalid} when the role is not one of a tenant, the office not one of
   *     this tenant, the label blank or longer than 100 characters, or the expiry past
   */
  @Requires(Permission.MANAGE_TOKENS)
  public ApiToken.Issued issue(
      Role role, Optional<String> office, String label, Optional<Instant> expiresAt) {
    Instant now = now();
    People.checkRole(role);
    if (label.isBlank()) {
      throw Problem.invalid("label", "blank");
    }
    if (label.length() > 100) {
      throw Problem.invalid("label", "too-long").with("limit", 100);
    }
    if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
      throw Problem.invalid("expires", "past");
    }
    String id = Secret.id();
    Secret secret = Secret.draw();
    ApiToken token =
        store.insert(
            new ApiToken(
                id,
                label,
                role,
                People.confinement(role, office),
                now,
                scopes.current().caller().subject(),
                expiresAt,
                Optional.empty(),
                Optional.empty()),
            secret.hash());
    return new ApiToken.Issued(token, "cab_" + scopes.tenant() + "_" + id + "_" + secret.value());
  }

  /** The tokens of the tenant in scope, latest first. */
  @Requires(Permission.MANAGE_TOKENS)
  public List<ApiToken> list() {
    return store.all();
  }

  /** Makes a token stop working at once; doing it again changes nothing. */
  @Requires(Permission.MANAGE_TOKENS)
  public void revoke(String id) {
    store.revoke(id, now());
  }

  /**
   * Who stands behind a token of the tenant in scope: whoever issued it, or issued the token that
   * did; nothing when the subject is not one of its tokens.
   */
  @Requires(Permission.PUBLISH)
  public Optional<String> issuer(String subject) {
    String prefix = "token:" + scopes.tenant() + "/";
    Optional<String> issuer =
        Optional.of(subject)
            .filter(s -> s.startsWith(prefix))
            .flatMap(s -> store.issuer(s.substring(prefix.length())));
    return issuer.flatMap(this::issuer).or(() -> issuer);
  }

  /**
   * Who bears this token.
   *
   * @throws Problem {@code token-invalid}, the same for every reason
   */
  @Open
  public Caller authenticate(String bearer) {
    Matcher parts = SHAPE.matcher(bearer);
    if (!parts.matches() || !TenantId.isValid(parts.group(1))) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    TenantId tenant = new TenantId(parts.group(1));
    if (tenants.find(tenant).isEmpty()) {
      throw Problem.of(ErrorCode.TOKEN_INVALID);
    }
    String id = parts.group(2);
    Secret secret = new Secret(parts.group(3));
    ApiToken token =
        scopes
            .as(tenant, DOOR, () -> store.use(id, secret, now()))
            .orElseThrow(() -> Problem.of(ErrorCode.TOKEN_INVALID));
    return Caller.in(tenant, "token:" + tenant + "/" + id, token.role(), token.office());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
