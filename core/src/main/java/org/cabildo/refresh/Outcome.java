package org.cabildo.refresh;

/** What came of the last look at a source. */
enum Outcome {
  NONE,
  IMPORTING,
  UPDATED,
  UNCHANGED,
  HELD,
  FAILED
}
