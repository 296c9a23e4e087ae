package org.cabildo.server.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider that believes whatever the test says: it signs in {@link #user} without
 * asking, and checks the client, the redirect and PKCE as a real one does. It can be away and come
 * back on the same address.
 */
public final class FakeIssuer implements AutoCloseable {
  /** What the installation is called and proves itself with. */
  public static final String CLIENT = "cabildo";

  /** What the installation proves itself with. */
  public static final String SECRET = "a-secret-of-the-tests";

  private final AtomicInteger keysAsked = new AtomicInteger();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final int port;
  private volatile HttpServer server;
  private volatile List<JWK> keys;
  private volatile FakeTokens tokens;
  private volatile FakePerson user = FakePerson.named("11111111-aaaa", "Nadie");

  public FakeIssuer() {
    RSAKey first = rsaKey();
    keys = List.of(first);
    server = listen(0);
    port = server.getAddress().getPort();
    tokens = new FakeTokens(issuer(), first);
  }

  /** Its address as its tokens say it. */
  public String issuer() {
    return "http://127.0.0.1:" + port + "/realms/cabildo";
  }

  /** What it signs now. */
  public FakeTokens tokens() {
    return tokens;
  }

  /** How often somebody fetched its keys. */
  public int keysAsked() {
    return keysAsked.get();
  }

  /** Who signs in next. */
  public void user(FakePerson person) {
    user = person;
  }

  /** Signs with another key from now on; the old one is still known. */
  public void rotate() {
    RSAKey next = rsaKey();
    List<JWK> both = new ArrayList<>(keys);
    both.add(next);
    keys = both;
    tokens = new FakeTokens(issuer(), next);
  }

  /** Does not answer any more. */
  public void goAway() {
    server.stop(0);
  }

  /** Answers again. */
  public void comeBack() {
    server = listen(port);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A key to sign with, not yet anybody's. */
  public static RSAKey rsaKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpServer listen(int on) {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
      started.createContext("/realms/cabildo/.well-known/openid-configuration", this::discovery);
      started.createContext("/realms/cabildo/keys", this::keys);
      started.createContext("/realms/cabildo/auth", this::authorize);
      started.createContext("/realms/cabildo/token", this::token);
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"],
         "authorization_response_iss_parameter_supported":true}
        """
            .formatted(issuer()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    keysAsked.incrementAndGet();
    answer(exchange, 200, new JWKSet(keys).toString(true));
  }

  /** Whoever comes is the user, and goes back with a code. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + encoded(asked.getOrDefault("state", ""))
                + "&iss="
                + encoded(issuer()));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known
        || asked == null
        || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String id = tokens.id(user, Optional.ofNullable(asked.get("nonce")));
    answer(
        exchange,
        200,
        "{\"token_type\":\"Bearer\",\"expires_in\":60,\"access_token\":\"%s\",\"id_token\":\"%s\"}"
            .formatted(tokens.access(user), id));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> found = new HashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
