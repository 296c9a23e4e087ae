package org.cabildo.problem;

/** One of a few values in a detail of a problem, that has a public name. */
public interface Keyed {
  /** The public name: lower case, and the same in every release. */
  String key();
}
