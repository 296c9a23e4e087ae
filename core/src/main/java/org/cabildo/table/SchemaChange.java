package org.cabildo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.problem.Keyed;
import org.cabildo.problem.Worded;

/**
 * A difference between the columns of two versions.
 *
 * @param kind what happened
 * @param column name of the column, as it is now unless it is gone
 * @param from its type before, or its name before if it was renamed
 * @param to its type now, or its name now if it was renamed
 */
public record SchemaChange(Kind kind, String column, Optional<String> from, Optional<String> to)
    implements Worded {

  /** What can happen to a column. */
  public enum Kind implements Keyed {
    ADDED,
    REMOVED,
    RETYPED,
    /** Another name in the same place for values of the same type. */
    RENAMED;

    /** The public name: {@code added}. */
    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What changed, in the reader's language. */
  @Override
  public String message(Locale language) {
    return FindingTexts.in(language).message(this);
  }

  /** Whether programs that read the table before may fail now. */
  public boolean isBreaking() {
    return kind != Kind.ADDED;
  }

  /** What changed from one version to the next, in the order of the columns before, then of now. */
  public static List<SchemaChange> between(TableSchema before, TableSchema now) {
    List<SchemaChange> changes = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    for (int i = 0; i < before.fields().size(); i++) {
      Field old = before.fields().get(i);
      Optional<Field> same = now.field(old.name());
      if (same.isPresent()) {
        if (same.get().type() != old.type()) {
          changes.add(typed(Kind.RETYPED, old, Optional.of(old), same));
        }
        continue;
      }
      Optional<Field> successor = successor(before, now, i);
      if (successor.isPresent()) {
        String name = successor.get().name();
        renamed.add(name);
        changes.add(
            new SchemaChange(Kind.RENAMED, name, Optional.of(old.name()), Optional.of(name)));
      } else {
        changes.add(typed(Kind.REMOVED, old, Optional.of(old), Optional.empty()));
      }
    }
    for (Field field : now.fields()) {
      if (before.field(field.name()).isEmpty() && !renamed.contains(field.name())) {
        changes.add(typed(Kind.ADDED, field, Optional.empty(), Optional.of(field)));
      }
    }
    return changes;
  }

  /** A new column of the same type that stands where the old one stood. */
  private static Optional<Field> successor(TableSchema before, TableSchema now, int place) {
    if (before.fields().size() != now.fields().size()) {
      return Optional.empty();
    }
    Field field = now.fields().get(place);
    boolean isNew = before.field(field.name()).isEmpty();
    return isNew && field.type() == before.fields().get(place).type()
        ? Optional.of(field)
        : Optional.empty();
  }

  private static SchemaChange typed(
      Kind kind, Field field, Optional<Field> before, Optional<Field> now) {
    return new SchemaChange(
        kind, field.name(), before.map(f -> f.type().key()), now.map(f -> f.type().key()));
  }
}
