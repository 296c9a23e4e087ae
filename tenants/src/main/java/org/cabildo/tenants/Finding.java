package org.cabildo.tenants;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * One thing wrong with a bundle.
 *
 * @param file the file below the bundle's folder, with {@code /}: {@code datasets/alumbrado.yaml}
 * @param line line of the file, counted from 1; 1 for the file as a whole
 * @param code stable name of the rule: {@code unknown-key}
 * @param message what is wrong and what to do, in the language asked for
 */
public record Finding(String file, int line, String code, String message)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  /** As {@link #toString}, with the folder of the bundle before the file. */
  String under(Path folder) {
    return folder.resolve(file).normalize() + toString().substring(file.length());
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** As compilers write it: {@code file:line: code: message}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + code + ": " + message;
  }
}
