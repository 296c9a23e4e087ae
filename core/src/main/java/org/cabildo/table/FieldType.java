package org.cabildo.table;

import java.util.Locale;

/** What the values of a column are, named as in Frictionless Table Schema. */
public enum FieldType {
  /** Whole number of up to 18 digits; JSON number. */
  INTEGER,
  /** Decimal number; JSON number. */
  NUMBER,
  /** Yes or no; JSON boolean. */
  BOOLEAN,
  /** Calendar date; JSON text {@code 2024-02-29}. */
  DATE,
  /** Date and time without zone, or in UTC when the file said so; JSON text ISO 8601. */
  DATETIME,
  /** Anything else, kept as it was written; JSON text. */
  STRING;

  /** The public name: {@code integer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
