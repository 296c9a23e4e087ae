package org.cabildo.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanPageTest {
  @Test
  void whatIsSaidOfACommitmentIsSaidWhole() {
    Site site = Samples.site(Optional.of(Samples.xalapa()), "es", Map.of());
    String text = "Cada árbol, con su especie. Compromiso ficticio.\n\nSin los de casas.";
    assertThat(PlanPage.view(site, Samples.plan(text)).groups())
        .flatExtracting(PlanView.Group::entries)
        .extracting(PlanView.Entry::description)
        .allSatisfy(
            description ->
                assertThat(description)
                    .containsExactly(
                        "Cada árbol, con su especie. Compromiso ficticio.", "Sin los de casas."));
  }
}
