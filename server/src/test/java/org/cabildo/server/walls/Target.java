package org.cabildo.server.walls;

import java.util.List;
import java.util.Locale;

/** What an address names: something that is there, that is hidden, or that is not there. */
enum Target {
  /** The address names nothing of a tenant's. */
  NOTHING(""),
  PUBLISHED(Island.PUBLISHED),
  DRAFT(Island.DRAFT),
  WITHDRAWN(Island.WITHDRAWN),
  EMPTY(Island.EMPTY),
  RANDOM(Island.NOWHERE);

  /** What the public may not know of, and what does not exist: the same to all strangers. */
  static final List<Target> UNKNOWN = List.of(DRAFT, WITHDRAWN, EMPTY, RANDOM);

  private final String slug;

  Target(String slug) {
    this.slug = slug;
  }

  String slug() {
    return slug;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
