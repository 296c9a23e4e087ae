package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;

/** What a portal demands, in the database: every method is one transaction. */
@ApplicationScoped
class RuleStore {
  private static final String REVIEW = "review";

  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  RuleStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected RuleStore() {
    this(null, null);
  }

  @Transactional
  ReviewRule review() {
    return Optional.ofNullable(scoped.get().find(PortalSettingRow.class, REVIEW))
        .map(row -> ReviewRule.valueOf(row.value))
        .orElse(ReviewRule.NONE);
  }

  @Transactional
  void demand(ReviewRule rule) {
    PortalSettingRow row =
        scoped.get().find(PortalSettingRow.class, REVIEW, LockModeType.PESSIMISTIC_WRITE);
    ReviewRule before = row == null ? ReviewRule.NONE : ReviewRule.valueOf(row.value);
    if (before == rule) {
      return;
    }
    if (row == null) {
      row = new PortalSettingRow();
      row.name = REVIEW;
      row.value = rule.name();
      scoped.get().persist(row);
    } else {
      row.value = rule.name();
    }
    journal.record("portal.review", "settings/review", before.key() + " to " + rule.key());
  }
}
