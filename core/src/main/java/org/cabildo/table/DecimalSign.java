package org.cabildo.table;

import java.util.Optional;

/**
 * Which sign in the numbers of a column is the decimal one. Where each value has exactly three
 * digits behind the only sign, the column, its name and the rest of the file are asked.
 */
final class DecimalSign {
  private final String name;
  private final ColumnGuess guess;
  private final FileEvidence file;

  DecimalSign(String name, ColumnGuess guess, FileEvidence file) {
    this.name = name;
    this.guess = guess;
    this.file = file;
  }

  /** What a sign is for. */
  private enum Sense {
    DECIMAL,
    THOUSANDS,
    UNKNOWN
  }

  /** Which of the two readings counts; none when nothing tells. */
  Optional<Form> among(Form point, Form comma) {
    long points = guess.having(point.look());
    long commas = guess.having(comma.look());
    if (points != commas) {
      return Optional.of(points > commas ? point : comma);
    }
    long dotted = guess.having(Looks.POINT, Looks.COMMA);
    long comma3 = guess.having(Looks.COMMA, Looks.POINT);
    if (comma3 == 0 && (dotted == 0 || guess.thousands().excluded())) {
      return Optional.of(point);
    }
    if (dotted > 0 && comma3 > 0) {
      return Optional.empty();
    }
    return switch (dotted > 0 ? dot() : comma()) {
      case DECIMAL -> Optional.of(dotted > 0 ? point : comma);
      case THOUSANDS -> Optional.of(dotted > 0 ? Form.COMMA_DOTS : Form.POINT_COMMAS);
      case UNKNOWN -> Optional.empty();
    };
  }

  private Sense dot() {
    boolean decimal = guess.thousands().unlikely();
    return sense(
        file.dots(), file.commas(), decimal, file.english() ? Sense.DECIMAL : Sense.UNKNOWN);
  }

  private Sense comma() {
    return sense(
        file.commas(), file.dots(), false, file.english() ? Sense.THOUSANDS : Sense.UNKNOWN);
  }

  /**
   * What a sign is for.
   *
   * @param own what the same sign is elsewhere in the file
   * @param other what the other sign is
   * @param decimal whether the numbers themselves are more likely decimals
   * @param otherwise what it is for where nothing else tells
   */
  private Sense sense(
      FileEvidence.Sign own, FileEvidence.Sign other, boolean decimal, Sense otherwise) {
    boolean percents = guess.units()[Units.PERCENT] > 0 || guess.thousands().isShare();
    boolean mixed = guess.thousands().mixed();
    boolean counted = Headers.isCount(name);
    // Money has no thousandths.
    if (guess.currencies() > 0
        || (own.thousands() && !percents)
        || (mixed && other.decimal())
        || (counted && !percents && !own.decimal() && !decimal)) {
      return Sense.THOUSANDS;
    }
    boolean measured = percents || Headers.isRate(name);
    if (Headers.isCoordinate(name) || (measured && !own.thousands() && !other.decimal())) {
      return Sense.DECIMAL;
    }
    if (mixed || counted || (file.contrary() && file.commas().decimal())) {
      return Sense.UNKNOWN;
    }
    if (own.decimal()) {
      return Sense.DECIMAL;
    }
    if (other.decimal()) {
      return decimal ? Sense.UNKNOWN : Sense.THOUSANDS;
    }
    return other.thousands() || decimal || file.ungrouped() ? Sense.DECIMAL : otherwise;
  }
}
