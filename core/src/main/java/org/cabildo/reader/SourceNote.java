package org.cabildo.reader;

/**
 * One thing to know about the structure of a file.
 *
 * @param line line of the file or row of the sheet, counted from 1
 * @param column header of the column, empty for the whole line
 * @param value the cell or line as it stands, cut at 200 characters
 * @param rule {@linkplain SourceRule#key() name} of the rule
 */
public record SourceNote(long line, String column, String value, String rule) {
  private static final int EXCERPT = 200;

  public SourceNote {
    value = value.length() > EXCERPT ? value.substring(0, EXCERPT) : value;
  }

  static SourceNote of(long line, String value, SourceRule rule) {
    return new SourceNote(line, "", value, rule.key());
  }
}
