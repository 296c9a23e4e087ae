package org.cabildo.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.testing.FakeIssuer;
import org.cabildo.server.testing.FakePerson;
import org.cabildo.server.testing.FakeTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every attack on tokens that is known has its line here, and is refused like all the others. */
class TokenVerifierTest {
  private static final String ISSUER = "https://id.example.org/realms/cabildo";
  private static final FakePerson ANA = FakePerson.named("ana-1", "Ana");
  private static final RSAKey RSA = FakeIssuer.rsaKey();
  private static final ECKey EC = ecKey();
  private static final FakeTokens ISSUED = new FakeTokens(ISSUER, RSA);
  private static final Nonce NONCE = new Nonce("n-1");

  private final TokenVerifier verifier =
      new TokenVerifier(
          settings(),
          new ImmutableJWKSet<>(new JWKSet(List.of(RSA.toPublicJWK(), EC.toPublicJWK()))));

  @Test
  void genuineTokensAreTakenWithEachAlgorithm() throws JOSEException {
    assertThat(verifier.accessToken(ISSUED.access(ANA)).getSubject()).isEqualTo("ana-1");
    assertThat(verifier.accessToken(withHeader(rs256().type(new JOSEObjectType("at+jwt")))))
        .isNotNull();
    assertThat(
            verifier.accessToken(
                withHeader(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(RSA.getKeyID()))))
        .isNotNull();
    assertThat(verifier.accessToken(es256()).getSubject()).isEqualTo("ana-1");
    assertThat(verifier.idToken(ISSUED.id(ANA, Optional.of("n-1")), NONCE).getSubject())
        .isEqualTo("ana-1");
    assertThat(verifier.logoutToken(ISSUED.logout(ANA)).getSubject()).isEqualTo("ana-1");
  }

  @Test
  void aMinuteBetweenTheClocksIsAllowed() {
    assertThat(verifier.accessToken(changed(c -> c.expirationTime(in(-50)).issueTime(in(50)))))
        .isNotNull();
  }

  @TestFactory
  Stream<DynamicTest> noOtherTokenOpensTheApi() throws Exception {
    Map<String, String> attacks = new TreeMap<>();
    attacks.putAll(forgedSignatures());
    attacks.putAll(foreignKeys());
    attacks.putAll(wrongClaims());
    attacks.putAll(otherKinds());
    return refusals(attacks, verifier::accessToken);
  }

  @TestFactory
  Stream<DynamicTest> noOtherTokenSignsSomebodyIn() {
    Map<String, String> attacks = new TreeMap<>();
    attacks.put("an access token", ISSUED.access(ANA));
    attacks.put("a logout token", ISSUED.logout(ANA));
    attacks.put("without nonce", ISSUED.id(ANA, Optional.empty()));
    attacks.put("the nonce of another sign-in", ISSUED.id(ANA, Optional.of("n-2")));
    attacks.put("another client's", changedId(c -> c.audience("other")));
    attacks.put(
        "also another client's",
        changedId(c -> c.audience(List.of("cabildo", "x")).claim("azp", "x")));
    attacks.put("issued to another client", changedId(c -> c.claim("azp", "other")));
    attacks.put("another issuer's", changedId(c -> c.issuer(ISSUER + "2")));
    attacks.put("expired", changedId(c -> c.expirationTime(in(-70))));
    attacks.put("from the future", changedId(c -> c.issueTime(in(90))));
    attacks.put("not yet", changedId(c -> c.notBeforeTime(in(90))));
    attacks.put("without sub", changedId(c -> c.subject(null)));
    return refusals(attacks, token -> verifier.idToken(token, NONCE));
  }

  @TestFactory
  Stream<DynamicTest> noOtherTokenEndsSessions() {
    Map<String, String> attacks = new TreeMap<>();
    attacks.put("alg none", new PlainJWT(ISSUED.logoutClaims(ANA).build()).serialize());
    attacks.put("an ID token", ISSUED.id(ANA, Optional.of("n-1")));
    attacks.put("an access token", ISSUED.access(ANA));
    attacks.put("with nonce", changedLogout(c -> c.claim("nonce", "n")));
    attacks.put("without event", changedLogout(c -> c.claim("events", null)));
    attacks.put("another event", changedLogout(c -> c.claim("events", Map.of("x", Map.of()))));
    attacks.put("without jti", changedLogout(c -> c.jwtID(null)));
    attacks.put("without exp", changedLogout(c -> c.expirationTime(null)));
    attacks.put("about nobody", changedLogout(c -> c.subject(null).claim("sid", null)));
    attacks.put("another client's", changedLogout(c -> c.audience("other")));
    attacks.put("another issuer's", changedLogout(c -> c.issuer("https://id.example.org")));
    attacks.put("from the future", changedLogout(c -> c.issueTime(in(90))));
    return refusals(attacks, verifier::logoutToken);
  }

  private static Map<String, String> forgedSignatures() throws Exception {
    JWTClaimsSet claims = ISSUED.accessClaims(ANA).build();
    Map<String, String> forged = new TreeMap<>();
    forged.put("alg none", new PlainJWT(claims).serialize());
    String signed = ISSUED.access(ANA);
    String payload = signed.split("\\.")[1];
    for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
      forged.put(
          "alg " + none + " by hand",
          Base64URL.encode("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}") + "." + payload + ".");
    }
    SignedJWT hmac =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .keyID(RSA.getKeyID())
                .build(),
            claims);
    hmac.sign(new MACSigner(RSA.toRSAPublicKey().getEncoded()));
    forged.put("HS256 under the public key", hmac.serialize());
    forged.put(
        "ES256 with r and s zero",
        Base64URL.encode("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + EC.getKeyID() + "\"}")
            + "."
            + payload
            + "."
            + Base64URL.encode(new byte[64]));
    forged.put("without signature", signed.substring(0, signed.lastIndexOf('.') + 1));
    forged.put(
        "another payload under the same signature",
        signed.split("\\.")[0]
            + "."
            + Base64URL.encode(claims.toString().replace("ana-1", "admin"))
            + "."
            + signed.split("\\.")[2]);
    forged.put(
        "RS512", withHeader(new JWSHeader.Builder(JWSAlgorithm.RS512).type(JOSEObjectType.JWT)));
    return forged;
  }

  private static Map<String, String> foreignKeys() throws Exception {
    RSAKey own = FakeIssuer.rsaKey();
    FakeTokens foreign = new FakeTokens(ISSUER, own);
    JWTClaimsSet claims = ISSUED.accessClaims(ANA).build();
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("an unknown key", foreign.access(ANA));
    for (String kid :
        List.of(
            RSA.getKeyID(),
            "../../../../dev/null",
            "' or '1'='1",
            "https://evil.example/keys.json",
            "file:///etc/passwd")) {
      tokens.put("kid " + kid, foreign.signed(rs256().keyID(kid).build(), claims));
    }
    tokens.put("jwk", foreign.signed(rs256().keyID(null).jwk(own.toPublicJWK()).build(), claims));
    tokens.put(
        "jku",
        foreign.signed(rs256().jwkURL(URI.create("https://evil.example/keys")).build(), claims));
    tokens.put(
        "x5u",
        foreign.signed(
            rs256().x509CertURL(URI.create("https://evil.example/cert")).build(), claims));
    tokens.put(
        "x5c",
        foreign.signed(
            rs256().x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode("x"))).build(),
            claims));
    return tokens;
  }

  private static Map<String, String> wrongClaims() {
    Map<String, String> wrong = new TreeMap<>();
    for (String issuer :
        List.of(
            "https://id.example.org/realms/other",
            ISSUER + "/",
            ISSUER + "2",
            "https://id.example.org/realms",
            "http://id.example.org/realms/cabildo",
            "https://ID.example.org/realms/cabildo",
            "")) {
      wrong.put("iss " + issuer, changed(c -> c.issuer(issuer)));
    }
    wrong.put("without iss", changed(c -> c.issuer(null)));
    wrong.put("aud of another", changed(c -> c.audience("account")));
    wrong.put("aud of the client", changed(c -> c.audience(FakeIssuer.CLIENT)));
    wrong.put("aud that begins alike", changed(c -> c.audience("cabildo-api-2")));
    wrong.put("without aud", changed(c -> c.audience((String) null)));
    wrong.put("expired", changed(c -> c.expirationTime(in(-70))));
    wrong.put("without exp", changed(c -> c.expirationTime(null)));
    wrong.put("nbf in the future", changed(c -> c.notBeforeTime(in(90))));
    wrong.put("iat in the future", changed(c -> c.issueTime(in(90))));
    wrong.put("without iat", changed(c -> c.issueTime(null)));
    wrong.put("without sub", changed(c -> c.subject(null)));
    wrong.put("bound to a key", changed(c -> c.claim("cnf", Map.of("jkt", "x"))));
    String twice = ISSUED.accessClaims(ANA).build().toString();
    wrong.put(
        "claims twice", rawPayload(twice.substring(0, twice.length() - 1) + ",\"sub\":\"admin\"}"));
    wrong.put("no JSON", rawPayload("sub=ana-1"));
    return wrong;
  }

  private static Map<String, String> otherKinds() throws Exception {
    Map<String, String> kinds = new TreeMap<>();
    kinds.put("an ID token", ISSUED.id(ANA, Optional.of("n-1")));
    kinds.put(
        "an ID token for our audience",
        ISSUED.signed(
            ISSUED.idClaims(ANA, Optional.of("n-1")).audience(FakeTokens.AUDIENCE).build()));
    kinds.put("a refresh token", changed(c -> c.claim("typ", "Refresh")));
    kinds.put("an offline token", changed(c -> c.claim("typ", "Offline")));
    kinds.put(
        "a logout token for our audience",
        ISSUED.signed(ISSUED.logoutClaims(ANA).audience(FakeTokens.AUDIENCE).build()));
    kinds.put("typ logout+jwt", withHeader(rs256().type(new JOSEObjectType("logout+jwt"))));
    kinds.put("without typ", withHeader(rs256().type(null)));
    kinds.put("typ secevent+jwt", withHeader(rs256().type(new JOSEObjectType("secevent+jwt"))));
    JWEObject sealed =
        new JWEObject(
            new JWEHeader(JWEAlgorithm.PBES2_HS256_A128KW, EncryptionMethod.A128GCM),
            new Payload(ISSUED.access(ANA)));
    sealed.encrypt(new PasswordBasedEncrypter("password", 16, 1000));
    String[] parts = sealed.serialize().split("\\.");
    parts[0] =
        Base64URL.encode(
                new String(new Base64URL(parts[0]).decode(), StandardCharsets.UTF_8)
                    .replaceAll("\"p2c\":\\d+", "\"p2c\":2147483647"))
            .toString();
    kinds.put("enciphered with two thousand million rounds", String.join(".", parts));
    kinds.put("nothing", "..");
    kinds.put("letters", "a.b.c");
    return kinds;
  }

  private static Stream<DynamicTest> refusals(Map<String, String> attacks, Verification verify) {
    return attacks.entrySet().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack.getKey(),
                    () ->
                        assertThatThrownBy(() -> verify.on(attack.getValue()))
                            .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> {
                                  assertThat(problem.code()).isEqualTo(ErrorCode.TOKEN_INVALID);
                                  assertThat(problem.parameters()).isEmpty();
                                })));
  }

  private interface Verification {
    JWTClaimsSet on(String token);
  }

  private static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
    return ISSUED.signed(change.apply(ISSUED.accessClaims(ANA)).build());
  }

  private static String changedId(UnaryOperator<JWTClaimsSet.Builder> change) {
    return ISSUED.signed(change.apply(ISSUED.idClaims(ANA, Optional.of("n-1"))).build());
  }

  private static String changedLogout(UnaryOperator<JWTClaimsSet.Builder> change) {
    return ISSUED.signed(change.apply(ISSUED.logoutClaims(ANA)).build());
  }

  private static String withHeader(JWSHeader.Builder header) {
    return ISSUED.signed(header.build(), ISSUED.accessClaims(ANA).build());
  }

  private static JWSHeader.Builder rs256() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(RSA.getKeyID());
  }

  private static String es256() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(EC.getKeyID())
                .build(),
            ISSUED.accessClaims(ANA).build());
    token.sign(new ECDSASigner(EC));
    return token.serialize();
  }

  private static String rawPayload(String text) {
    try {
      com.nimbusds.jose.JWSObject object =
          new com.nimbusds.jose.JWSObject(rs256().build(), new Payload(text));
      object.sign(new RSASSASigner(RSA));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static ECKey ecKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static OidcSettings settings() {
    return new OidcSettings(
        Optional.of(ISSUER),
        FakeIssuer.CLIENT,
        Optional.of(FakeIssuer.SECRET),
        FakeTokens.AUDIENCE,
        Optional.empty(),
        10,
        60);
  }
}
