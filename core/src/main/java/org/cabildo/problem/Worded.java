package org.cabildo.problem;

import java.util.Locale;

/** A detail of a problem or a report that can be told in words. */
public interface Worded {
  /** What it says, in the reader's language. */
  String message(Locale language);
}
