package org.cabildo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class ImportQueueTest {
  private static final TenantId XALAPA = new TenantId("xalapa");
  private static final TenantId PUEBLA = new TenantId("puebla");

  @Test
  void whoAsksForOneDoesNotWaitForTheManyOfAnother() {
    ImportQueue queue = new ImportQueue(new ImportSettings(1, 1, 10, 1));
    List<UUID> many = add(queue, XALAPA, 3);
    List<UUID> one = add(queue, PUEBLA, 1);

    assertThat(inTurn(queue)).containsExactly(many.get(0), one.get(0), many.get(1), many.get(2));
  }

  @Test
  void noMoreAreUnderWayThanThereAreWorkers() {
    ImportQueue queue = new ImportQueue(new ImportSettings(2, 2, 10, 1));
    add(queue, XALAPA, 3);
    ImportQueue.Turn first = queue.next().orElseThrow();

    assertThat(queue.next()).isPresent();
    assertThat(queue.next()).isEmpty();
    queue.over(first);
    assertThat(queue.next()).isPresent();
  }

  @Test
  void aTenantDoesNotTakeAllWorkers() {
    ImportQueue queue = new ImportQueue(new ImportSettings(3, 1, 10, 1));
    add(queue, XALAPA, 2);
    ImportQueue.Turn first = queue.next().orElseThrow();

    assertThat(queue.next()).isEmpty();
    add(queue, PUEBLA, 1);
    assertThat(queue.next()).map(ImportQueue.Turn::tenant).contains(PUEBLA);
    queue.over(first);
    assertThat(queue.next()).map(ImportQueue.Turn::tenant).contains(XALAPA);
  }

  private static List<UUID> add(ImportQueue queue, TenantId tenant, int count) {
    List<UUID> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID job = UUID.randomUUID();
      jobs.add(job);
      queue.add(tenant, job);
    }
    return jobs;
  }

  private static List<UUID> inTurn(ImportQueue queue) {
    List<UUID> jobs = new ArrayList<>();
    queue
        .next()
        .ifPresent(
            turn -> {
              jobs.add(turn.job());
              queue.over(turn);
              jobs.addAll(inTurn(queue));
            });
    return jobs;
  }
}
