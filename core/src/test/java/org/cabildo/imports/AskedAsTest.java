package org.cabildo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Role;
import org.cabildo.access.Scope;
import org.cabildo.catalog.JsonText;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class AskedAsTest {
  private static final TenantId HERE = new TenantId("xalapa");
  private static final TenantId ELSEWHERE = new TenantId("puebla");

  @Test
  void theWorkIsDoneWithWhatTheAskerWasThereAndNoMore() {
    Caller asker =
        new Caller(
            "ana",
            Map.of(HERE, Set.of(Role.PUBLISHER), ELSEWHERE, Set.of(Role.ADMINISTRATOR)),
            Map.of(HERE, "obras"),
            Set.of());
    Caller worker = kept(asker).caller(HERE, asker.subject());

    assertThat(worker.subject()).isEqualTo("ana");
    assertThat(worker.may(Permission.PUBLISH, Optional.of(HERE))).isTrue();
    assertThat(worker.office(HERE)).contains("obras");
    assertThat(worker.may(Permission.PUBLISH, Optional.of(ELSEWHERE))).isFalse();
  }

  @Test
  void whoMayNotPublishIsNothingLater() {
    Caller worker = kept(Caller.in(HERE, "eva", Role.VIEWER)).caller(HERE, "eva");

    assertThat(worker.may(Permission.PUBLISH, Optional.of(HERE))).isFalse();
  }

  private static AskedAs kept(Caller caller) {
    AskedAs asked = AskedAs.of(new Scope(Optional.of(HERE), caller, Scope.SERVER));
    return JsonText.read(JsonText.write(asked), AskedAs.class);
  }
}
