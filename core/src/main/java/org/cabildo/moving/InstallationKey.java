package org.cabildo.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.cabildo.access.Open;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key with which this installation signs what leaves it, Ed25519 (RFC 8032): made when it is
 * first asked for, and kept in {@code <data>/signing-key.pem}, which only the server's user may
 * read. Whoever has a copy of that file can sign in the installation's name.
 */
@ApplicationScoped
public class InstallationKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final Path file;

  @Inject
  InstallationKey(@ConfigProperty(name = "cabildo.data.dir") String dataDirectory) {
    this.file = Path.of(dataDirectory).toAbsolutePath().normalize().resolve(Manifest.KEY);
  }

  /** For the container's proxy only. */
  protected InstallationKey() {
    this(".");
  }

  /** The public half as PEM, for everybody. */
  @Open
  public String publicKey() {
    return PublicKeyFile.of(read()).pem();
  }

  /** SHA-256 of the public key's DER bytes, 64 hexadecimal digits. */
  @Open
  public String fingerprint() {
    return PublicKeyFile.of(read()).fingerprint();
  }

  /** The signature of {@code message}, 64 bytes. */
  byte[] sign(byte[] message) {
    String pem = read();
    byte[] key =
        Base64.getMimeDecoder()
            .decode(pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END)));
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    }
  }

  private synchronized String read() {
    try {
      if (!Files.exists(file)) {
        write();
      }
      return Files.readString(file);
    } catch (IOException | GeneralSecurityException e) {
      throw Problem.of(ErrorCode.UNAVAILABLE, e);
    }
  }

  private void write() throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path fresh = file.resolveSibling(Manifest.KEY + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        fresh,
        BEGIN
            + "\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + END
            + "\n"
            + new PublicKeyFile(pair.getPublic().getEncoded()).pem());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
