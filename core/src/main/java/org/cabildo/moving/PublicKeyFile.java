package org.cabildo.moving;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 public key as others keep it: PEM (RFC 7468) of a SubjectPublicKeyInfo (RFC 8410),
 * which {@code openssl} reads.
 *
 * @param der its bytes
 */
record PublicKeyFile(byte[] der) {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /** The key in a text that holds one, whatever else it holds. */
  static PublicKeyFile of(String pem) {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw Paper.refused("signature", Manifest.KEY);
    }
    try {
      return new PublicKeyFile(
          Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to)));
    } catch (IllegalArgumentException e) {
      throw Paper.refused("signature", Manifest.KEY);
    }
  }

  String pem() {
    return BEGIN
        + "\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der)
        + "\n"
        + END
        + "\n";
  }

  /** What tells it from all others: the SHA-256 of its bytes. */
  String fingerprint() {
    return Sums.of(der);
  }

  /** Whether its owner signed this. */
  boolean signed(byte[] message, byte[] signature) {
    try {
      PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
