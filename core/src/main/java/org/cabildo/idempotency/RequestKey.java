package org.cabildo.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;

/**
 * An idempotency key as its caller sent it, never stored: the database knows the request by a hash,
 * and keeps the answer, which may hold a new token, enciphered under another (AES-256-GCM).
 */
public final class RequestKey {
  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private final String id;
  private final SecretKeySpec secret;

  private RequestKey(String id, SecretKeySpec secret) {
    this.id = id;
    this.secret = secret;
  }

  /**
   * The key of one caller.
   *
   * @param subject the caller
   * @param text what was sent: 1 to 255 visible ASCII characters
   * @throws Problem {@code invalid} for any other text
   */
  public static RequestKey of(String subject, String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw Problem.invalid("Idempotency-Key", "not-a-key");
    }
    String own = "\n" + subject + "\n" + text;
    return new RequestKey(
        HexFormat.of().formatHex(sha256("request" + own)),
        new SecretKeySpec(sha256("answer" + own), "AES"));
  }

  /** What the database knows the request by. */
  String id() {
    return id;
  }

  byte[] seal(byte[] answer) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  byte[] open(byte[] kept) {
    ByteBuffer parts = ByteBuffer.wrap(kept);
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    byte[] sealed = new byte[parts.remaining()];
    parts.get(sealed);
    return cipher(Cipher.DECRYPT_MODE, nonce, sealed);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
