package org.cabildo.storage;

import java.util.regex.Pattern;
import org.cabildo.problem.Problem;

/** The SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. */
public record BlobId(String sha256) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public BlobId {
    if (!SHAPE.matcher(sha256).matches()) {
      throw Problem.invalid("sha256", "unknown").with("value", sha256);
    }
  }

  /** Whether {@code text} could name a file. */
  static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return sha256;
  }
}
