package org.cabildo.server.api;

import java.util.Locale;
import java.util.Optional;
import org.cabildo.table.SchemaChange;

/** A difference between the columns of two versions, as represented. */
record SchemaChangeJson(
    String kind, String column, Optional<String> from, Optional<String> to, String message) {
  static SchemaChangeJson of(SchemaChange change, Locale language) {
    return new SchemaChangeJson(
        change.kind().key(), change.column(), change.from(), change.to(), change.message(language));
  }
}
