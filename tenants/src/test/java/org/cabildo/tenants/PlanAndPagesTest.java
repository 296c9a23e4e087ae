package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.access.Caller;
import org.cabildo.access.Role;
import org.cabildo.commitment.Commitment;
import org.cabildo.commitment.CommitmentState;
import org.cabildo.commitment.Promise;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.PageState;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publication plan and the pages of a bundle, applied. */
class PlanAndPagesTest {
  private static final TenantId CORDOBA = new TenantId("cordoba");
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final String DUE = "due: 2026-06-30";
  private static final String MOVED = "reason: Faltaba contar}\n";

  @TempDir Path folder;
  private final MemoryHouse house = new MemoryHouse();
  private SampleBundle bundle;

  @BeforeEach
  void applyTheBundleOnce() {
    bundle = new SampleBundle(folder).withPlan().withPage();
    apply();
  }

  private Plan apply() {
    return house.bundles().apply(bundle.read().bundle().orElseThrow());
  }

  private <T> T asAna(Supplier<T> work) {
    return house.scopes.as(CORDOBA, Caller.in(CORDOBA, "local:ana", Role.EDITOR), work);
  }

  private Commitment commitment(String slug) {
    return house.plan.find(slug);
  }

  private String planned() {
    return apply().text(Locale.ENGLISH);
  }

  @Test
  void applyingPromisesLinksDropsAndWrites() {
    Promise promise = commitment("luces").promise().orElseThrow();
    assertThat(promise.due()).isEqualTo(JUNE);
    assertThat(promise.moves()).extracting(Promise.Move::reason).containsExactly("Faltaba contar");
    assertThat(commitment("luces").dataset()).contains("lamparas");
    assertThat(commitment("cables").dropped()).contains("Se los roban");
    assertThat(house.pages.find("acerca").description().body().en())
        .contains("Here are the *data*.");
  }

  @Test
  void applyingAgainChangesNothing() {
    assertThat(apply().isDone()).isTrue();
  }

  @Test
  void aDateIsMovedWhenTheBundleSaysWhy() {
    bundle
        .replace("plan.yaml", DUE, "due: 2026-08-31")
        .replace("plan.yaml", MOVED, MOVED + "      - {from: 2026-06-30, reason: Llovió}\n");

    assertThat(planned()).isEqualTo("Plan of “cordoba”: 1\n  change promise luces");
    Promise promise = commitment("luces").promise().orElseThrow();
    assertThat(promise.due()).isEqualTo(AUGUST);
    assertThat(promise.moves())
        .extracting(Promise.Move::reason)
        .containsExactly("Faltaba contar", "Llovió");
    assertThat(apply().isDone()).isTrue();
  }

  @Test
  void aDateThatWasPromisedIsNotRewritten() {
    bundle.replace("plan.yaml", DUE, "due: 2026-08-31");

    assertThat(planned())
        .contains("keep promise luces (another date was promised: say under “moves”");
    assertThat(commitment("luces").promise().map(Promise::due)).contains(JUNE);
  }

  @Test
  void whatIsOnlyInventoriedIsPromisedLaterAndWhatWasDroppedAnew() {
    bundle
        .append(
            "plan.yaml",
            """
              - slug: postes
                title: Los postes
                description: Dónde están
                office: alumbrado
                responsible: Dirección de Alumbrado
                frequency: annual
            """)
        .replace("plan.yaml", "dropped: Se los roban", "due: 2026-08-31");
    assertThat(planned())
        .isEqualTo("Plan of “cordoba”: 2\n  change promise cables\n  create commitment postes");
    assertThat(commitment("cables").state()).isEqualTo(CommitmentState.COMMITTED);
    assertThat(commitment("postes").state()).isEqualTo(CommitmentState.INVENTORIED);

    bundle.append("plan.yaml", "    due: 2027-01-31\n");
    assertThat(planned()).isEqualTo("Plan of “cordoba”: 1\n  change promise postes");
    assertThat(commitment("postes").state()).isEqualTo(CommitmentState.COMMITTED);
  }

  @Test
  void whatIsDroppedAndGetsItsDateBackIsPromisedAnew() {
    bundle.replace("plan.yaml", "    dataset: lamparas\n", "    dropped: No se puede\n");
    apply();
    assertThat(commitment("luces").state()).isEqualTo(CommitmentState.DROPPED);

    bundle.replace("plan.yaml", "    dropped: No se puede\n", "");
    assertThat(planned()).isEqualTo("Plan of “cordoba”: 1\n  change promise luces");
    assertThat(commitment("luces").state()).isEqualTo(CommitmentState.COMMITTED);
    assertThat(apply().isDone()).isTrue();
  }

  @Test
  void whatIsNoLongerInTheBundleStays() {
    bundle.delete("plan.yaml").delete("pages/acerca.md").delete("pages/acerca.en.md");

    assertThat(apply().isDone()).isTrue();
    assertThat(house.plan.commitments).containsKeys("luces", "cables");
    assertThat(house.pages.pages).containsKey("acerca");
  }

  @Test
  void whatThePeopleOfThePortalWroteStaysTheirs() {
    PageDescription theirs =
        new PageDescription(
            "acerca", new LocalText("Mía"), new LocalText("Texto"), 1, PageState.DRAFT);
    asAna(() -> house.pages.put(theirs));
    asAna(() -> house.plan.commit("luces", AUGUST, Optional.of("Vacaciones")));
    bundle
        .replace("plan.yaml", "Las luces", "Luces")
        .replace("plan.yaml", "Se los roban", "Otra razón");

    assertThat(planned().lines().toList())
        .isEqualTo(
            List.of(
                "Plan of “cordoba”: 1",
                "  keep commitment luces (the portal changed it itself)",
                "  keep promise luces (the portal changed it itself)",
                "  change promise cables",
                "  keep page acerca (the portal changed it itself)"));
    assertThat(house.pages.find("acerca").description()).isEqualTo(theirs);
    assertThat(commitment("luces").promise().map(Promise::due)).contains(AUGUST);
  }

  @Test
  void aPageThatThePortalRemovedDoesNotComeBack() {
    asAna(
        () -> {
          house.pages.remove("acerca");
          return "";
        });

    assertThat(planned()).contains("keep page acerca (the portal changed it itself)");
    assertThat(house.pages.pages).isEmpty();
  }
}
