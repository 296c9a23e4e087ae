package org.cabildo.server.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.access.Caller;
import org.cabildo.identity.ExternalAccounts;
import org.cabildo.identity.People;
import org.cabildo.identity.Tokens;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;

/** Who bears a token of ours, or of the identity provider where there is one. */
@ApplicationScoped
public class BearerTokens {
  /** Signed, not enciphered: three parts (RFC 7515, section 3.1). */
  private static final Pattern SIGNED =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

  private final Tokens tokens;
  private final OidcSettings settings;
  private final TokenVerifier verifier;
  private final ExternalAccounts accounts;
  private final People people;

  @Inject
  BearerTokens(
      Tokens tokens,
      OidcSettings settings,
      TokenVerifier verifier,
      ExternalAccounts accounts,
      People people) {
    this.tokens = tokens;
    this.settings = settings;
    this.verifier = verifier;
    this.accounts = accounts;
    this.people = people;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected BearerTokens() {
    this(null, null, null, null, null);
  }

  /**
   * What the bearer may do: in {@code tenant}, or in every tenant when none is named.
   *
   * @throws Problem {@code token-invalid}, the same for every reason; {@code unavailable} when the
   *     provider's keys are not known
   */
  public Caller caller(String bearer, Optional<TenantId> tenant) {
    if (settings.issuer().isEmpty() || !SIGNED.matcher(bearer).matches()) {
      return tokens.authenticate(bearer);
    }
    return people.bearing(accounts.bearing(Claims.identity(verifier.accessToken(bearer))), tenant);
  }
}
