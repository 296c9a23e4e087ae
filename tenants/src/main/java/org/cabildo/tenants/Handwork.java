package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.journal.Event;
import org.cabildo.journal.Journal;
import org.cabildo.journal.JournalFilter;

/** Knows from the journal of the tenant in scope what people, not bundles, wrote last. */
@ApplicationScoped
class Handwork {
  private static final int LOOK_BACK = 1_000;

  /**
   * Who did one of these wrote what a bundle writes too. New rows, updates, questions of review,
   * decisions about personal data, exports leave the definition as it was.
   */
  private static final Set<String> WRITES =
      Set.of(
          "tenant.open",
          "tenant.change",
          "tenant.import",
          "office.put",
          "theme.put",
          "dataset.create",
          "dataset.describe",
          "dataset.published",
          "dataset.withdrawn",
          "dataset.draft",
          "page.put",
          "page.remove");

  private static final String PLAN = "commitment.";

  private final Journal journal;

  @Inject
  Handwork(Journal journal) {
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Handwork() {
    this(null);
  }

  /** Those of {@code targets} that were last written by somebody else than bundles. */
  Set<String> among(Set<String> targets) {
    return targets.stream().filter(this::isByHand).collect(Collectors.toSet());
  }

  private boolean isByHand(String target) {
    return journal.list(JournalFilter.on(target), OptionalLong.empty(), LOOK_BACK).stream()
        .filter(event -> writes(event.action()))
        .findFirst()
        .map(Event::actor)
        .filter(actor -> !actor.equals(BundlePlanner.SUBJECT))
        .isPresent();
  }

  private static boolean writes(String action) {
    return WRITES.contains(action) || action.startsWith(PLAN);
  }
}
