package org.cabildo.catalog;

import java.util.Locale;

/**
 * Where a dataset is in its life. The public sees a dataset only while it is published and has
 * data.
 */
public enum DatasetState {
  DRAFT,
  PUBLISHED,
  WITHDRAWN;

  /** The public name: {@code published}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
