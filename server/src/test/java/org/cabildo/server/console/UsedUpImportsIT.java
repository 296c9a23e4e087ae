package org.cabildo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cabildo.server.SharedServerSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has imported all that a day allows is told so, and the file is not kept. */
@Tag(SharedServerSuite.OWN)
class UsedUpImportsIT {
  private static final String OURS = "/console/tenants/agotado";
  private static final String MARKETS = OURS + "/datasets/mercados";

  @Test
  void aFileOfAPlainFormIsRefusedBeforeItIsKept() {
    Town town = Town.get();
    Person administrator = town.open("agotado");
    Town.makeOffice(administrator, "agotado", "comercio");
    Town.describe(administrator, "agotado", "mercados", "comercio");
    String first = "puesto,giro\n1,fruta de agotado\n";
    administrator.get(MARKETS);
    assertThat(administrator.upload(MARKETS + "/data", "uno.csv", first).status()).isEqualTo(303);
    assertThat(town.keeps(first)).isTrue();

    limit(town, "1");
    String second = "puesto,giro\n2,verdura de agotado\n";
    administrator.get(MARKETS);
    Person.Answer refused = administrator.upload(MARKETS + "/data", "dos.csv", second);
    assertThat(refused.status()).isEqualTo(507);
    assertThat(refused.text()).contains("El portal tiene una cuota de", "No se guardó nada");
    assertThat(town.keeps(second)).isFalse();

    limit(town, "");
    administrator.get(MARKETS);
    assertThat(administrator.upload(MARKETS + "/data", "dos.csv", second).status()).isEqualTo(303);
    assertThat(town.keeps(second)).isTrue();
  }

  private static void limit(Town town, String imports) {
    Person operator = town.operator();
    operator.get(OURS + "/usage");
    Person.Answer set = operator.post(OURS + "/usage", Map.of("imports", imports));
    assertThat(set.location()).endsWith("/usage?after=set");
  }
}
