package org.cabildo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cabildo.egress.ResolverSettings;
import org.cabildo.egress.TextRecords;
import org.cabildo.server.testing.FakeNames;
import org.junit.jupiter.api.Test;

class TextRecordsTest {
  @Test
  void aNameSaysItsTextsAndTheOthersSayNothing() {
    try (FakeNames names = FakeNames.start()) {
      names.put("_reto.ejemplo.example", "0123abcd", "otra");
      names.put("vacio.ejemplo.example");
      TextRecords records = records(names.address());
      assertThat(records.of("_reto.ejemplo.example")).containsExactlyInAnyOrder("0123abcd", "otra");
      assertThat(records.of("vacio.ejemplo.example")).isEmpty();
      assertThat(records.of("nadie.ejemplo.example")).isEmpty();
      names.put("_reto.ejemplo.example", "cambiada");
      assertThat(records.of("_reto.ejemplo.example")).containsExactly("cambiada");
    }
  }

  @Test
  void aNameServerThatIsNotThereSaysNothing() {
    FakeNames names = FakeNames.start();
    String address = names.address();
    names.close();
    assertThat(records(address).of("_reto.ejemplo.example")).isEmpty();
  }

  private static TextRecords records(String resolver) {
    return new TextRecords(new ResolverSettings(Optional.of(resolver)));
  }
}
