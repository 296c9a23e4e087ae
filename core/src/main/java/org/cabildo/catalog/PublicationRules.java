package org.cabildo.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;

/** What the portal in scope demands before it publishes; its administrators decide. */
@ApplicationScoped
public class PublicationRules {
  private final RuleStore store;

  @Inject
  PublicationRules(RuleStore store) {
    this.store = store;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected PublicationRules() {
    this(null);
  }

  /** Whether somebody else has to agree. */
  @Requires(Permission.READ_DRAFTS)
  public ReviewRule review() {
    return store.review();
  }

  /**
   * Says whether somebody else has to agree, from now on. What waits for somebody's decision goes
   * on waiting for it.
   */
  @Requires(Permission.MANAGE_PORTAL)
  public void demand(ReviewRule rule) {
    store.demand(rule);
  }
}
