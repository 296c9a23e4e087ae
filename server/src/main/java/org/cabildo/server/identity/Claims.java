package org.cabildo.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.access.Role;
import org.cabildo.identity.ExternalIdentity;

/**
 * Who a genuine token speaks of. Of everything that it may say about rights only one thing counts:
 * the realm role of those who run the installation. What somebody may do in a tenant is in our
 * tables.
 */
final class Claims {
  /** The realm role of those who run the installation. */
  static final String OPERATOR = "cabildo-operator";

  /** The realm role of those who look at all tenants. */
  static final String ANALYST = "cabildo-analyst";

  private Claims() {}

  static ExternalIdentity identity(JWTClaimsSet claims) {
    return new ExternalIdentity(
        claims.getIssuer(),
        claims.getSubject(),
        Stream.of("name", "preferred_username")
            .flatMap(claim -> text(claims, claim).stream())
            .findFirst()
            .orElse(""),
        Boolean.TRUE.equals(claims.getClaim("email_verified"))
            ? text(claims, "email")
            : Optional.empty(),
        platformRole(claims));
  }

  /** A claim, if it is a text. */
  static Optional<String> text(JWTClaimsSet claims, String claim) {
    return claims.getClaim(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whoever runs the installation sees what analysts see. */
  private static Optional<Role> platformRole(JWTClaimsSet claims) {
    if (hasRole(claims, OPERATOR)) {
      return Optional.of(Role.OPERATOR);
    }
    return hasRole(claims, ANALYST) ? Optional.of(Role.ANALYST) : Optional.empty();
  }

  private static boolean hasRole(JWTClaimsSet claims, String role) {
    return claims.getClaim("realm_access") instanceof Map<?, ?> access
        && access.get("roles") instanceof Collection<?> roles
        && roles.contains(role);
  }
}
