package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JournalOptionsTest {
  @Test
  void withoutATenantAllAreMeant() {
    assertThat(parse("--verify-journal")).isEqualTo(new Command.VerifyJournal(List.of()));
    assertThat(parse("--verify-journal", "xalapa", "puebla"))
        .isEqualTo(new Command.VerifyJournal(List.of("xalapa", "puebla")));
  }

  @Test
  void anotherOptionIsNotUnderstoodBehindIt() {
    assertThatThrownBy(() -> parse("--verify-journal", "--port"))
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("--port");
  }

  private static Command parse(String... arguments) {
    return CommandLine.parse(arguments, new Properties(), Map.of());
  }
}
