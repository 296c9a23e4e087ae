package org.cabildo.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostProofTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
  private static final HostClaim CLAIM =
      new HostClaim("datos.ejemplo.example", TOKEN, Instant.EPOCH, Instant.MAX);
  private static final String RECORD = "_cabildo-challenge.datos.ejemplo.example";
  private static final URI FILE =
      URI.create("http://datos.ejemplo.example/.well-known/cabildo-challenge.txt");

  @Test
  void theTokenIsInARecordAmongOthersOrAloneInAFile() {
    assertThat(proof(Map.of(RECORD, Set.of("v=spf1 -all", TOKEN)), Map.of())).isTrue();
    assertThat(proof(Map.of(), Map.of(FILE, TOKEN))).isTrue();
    assertThat(proof(Map.of(), Map.of(FILE, "  " + TOKEN + "\r\n"))).isTrue();
  }

  @Test
  void nothingElseIsAProof() {
    assertThat(proof(Map.of(), Map.of())).isFalse();
    assertThat(proof(Map.of(RECORD, Set.of()), Map.of(FILE, ""))).isFalse();
    assertThat(proof(Map.of(RECORD, Set.of(TOKEN.substring(1), TOKEN + "0")), Map.of())).isFalse();
    assertThat(proof(Map.of(RECORD, Set.of("x " + TOKEN)), Map.of())).isFalse();
    assertThat(proof(Map.of("datos.ejemplo.example", Set.of(TOKEN)), Map.of())).isFalse();
    assertThat(proof(Map.of(), Map.of(FILE, "<html>" + TOKEN + "</html>"))).isFalse();
  }

  private static boolean proof(Map<String, Set<String>> records, Map<URI, String> files) {
    return new HostProof(
            name -> records.getOrDefault(name, Set.of()),
            file -> Optional.ofNullable(files.get(file)))
        .isThere(CLAIM);
  }
}
