package org.cabildo.server.portal;

/**
 * A quality score in a word, a shape and a colour.
 *
 * @param level {@code good}, {@code fair} or {@code poor}
 * @param word what people read
 * @param score 0 to 100
 */
public record Grade(String level, String word, int score) {
  /** The grade of a score. */
  public static Grade of(int score, Texts t) {
    String level = score >= 80 ? "good" : score >= 50 ? "fair" : "poor";
    return new Grade(level, t.of("grade." + level), score);
  }
}
