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
  private static final String PUBLISH = "dataset.publish";

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

  /** New rows leave the metadata as it was, so publishing does not count. */
  private boolean isByHand(String target) {
    return journal.list(JournalFilter.on(target), OptionalLong.empty(), LOOK_BACK).stream()
        .filter(event -> !event.action().equals(PUBLISH))
        .findFirst()
        .map(Event::actor)
        .filter(actor -> !actor.equals(BundlePlanner.SUBJECT))
        .isPresent();
  }
}
