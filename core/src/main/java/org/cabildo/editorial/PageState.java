package org.cabildo.editorial;

import java.util.Locale;

/** Who sees a page. */
public enum PageState {
  /** Those who may read drafts. */
  DRAFT,
  /** Everybody. */
  PUBLISHED;

  /** The public name: {@code draft}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
