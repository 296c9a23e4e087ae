package org.cabildo.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a portal demands before it publishes. */
public enum ReviewRule {
  /** Whoever may publish publishes. */
  NONE,
  /** Somebody else who may publish has to agree. */
  ANOTHER_PERSON;

  /** The public name: {@code another-person}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule of that public name. */
  public static Optional<ReviewRule> of(String key) {
    return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
  }
}
