package org.cabildo.server.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of an issuer, as Keycloak fills them.
 *
 * @param issuer who says so
 * @param key what it signs with
 */
public record FakeTokens(String issuer, RSAKey key) {
  /** What the API's tokens are for. */
  public static final String AUDIENCE = "cabildo-api";

  private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

  /** A token for the API. */
  public String access(FakePerson person) {
    return signed(accessClaims(person).build());
  }

  /** What a token for the API says. */
  public JWTClaimsSet.Builder accessClaims(FakePerson person) {
    return claims(person).audience(List.of(AUDIENCE, "account")).claim("typ", "Bearer");
  }

  /** A token for a sign-in. */
  public String id(FakePerson person, Optional<String> nonce) {
    return signed(idClaims(person, nonce).build());
  }

  /** What a token for a sign-in says. */
  public JWTClaimsSet.Builder idClaims(FakePerson person, Optional<String> nonce) {
    JWTClaimsSet.Builder claims =
        claims(person).audience(FakeIssuer.CLIENT).claim("typ", "ID").claim("at_hash", "x");
    nonce.ifPresent(n -> claims.claim("nonce", n));
    return claims;
  }

  /** A token that ends a session. */
  public String logout(FakePerson person) {
    return signed(logoutClaims(person).build());
  }

  /** What a token says that ends a session. */
  public JWTClaimsSet.Builder logoutClaims(FakePerson person) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(FakeIssuer.CLIENT)
        .subject(person.id())
        .claim("sid", person.session())
        .claim("typ", "Logout")
        .claim("events", Map.of(LOGOUT, Map.of()))
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)));
  }

  /** Signs with the issuer's key. */
  public String signed(JWTClaimsSet claims) {
    return signed(
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build(),
        claims);
  }

  /** Signs with the issuer's key under a header of the test's own. */
  public String signed(JWSHeader header, JWTClaimsSet claims) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet.Builder claims(FakePerson person) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(person.id())
            .claim("azp", FakeIssuer.CLIENT)
            .claim("sid", person.session())
            .claim("name", person.name())
            .claim("realm_access", Map.of("roles", person.roles()))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    if (!person.email().isEmpty()) {
      claims.claim("email", person.email()).claim("email_verified", true);
    }
    return claims;
  }
}
