package org.cabildo.catalog;

import java.util.List;
import java.util.Locale;
import org.cabildo.table.SchemaChange;

/** How the columns of a dataset may change from one version to the next. */
public enum SchemaPolicy {
  /** In any way. */
  FREE,
  /** Columns may be added; those that are there keep name and type. */
  ADDITIVE,
  /** Not at all. */
  FIXED;

  /** The public name: {@code additive}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean allows(List<SchemaChange> changes) {
    return switch (this) {
      case FREE -> true;
      case ADDITIVE -> changes.stream().noneMatch(SchemaChange::isBreaking);
      case FIXED -> changes.isEmpty();
    };
  }
}
