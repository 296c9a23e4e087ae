package org.cabildo.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.privacy.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a file.
 *
 * @param charset character set it was read with
 * @param delimiter the character between cells
 * @param rows rows published
 * @param rejected rows that were set aside, described in {@link #findings}
 * @param findings what the publisher should know, in the order of the file; at most 1,000
 * @param personalData personal data in its columns
 */
public record ImportReport(
    String charset,
    String delimiter,
    long rows,
    long rejected,
    List<Finding> findings,
    List<PersonalData> personalData) {
  /** Most findings that a report has. */
  static final int MOST_FINDINGS = 1_000;

  public ImportReport {
    findings = List.copyOf(findings);
    personalData = known(personalData);
  }

  /** Reports stored by earlier releases know of no personal data. */
  private static List<PersonalData> known(@Nullable List<PersonalData> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /**
   * One thing to know about a file.
   *
   * @param line line of the file, counted from 1
   * @param column stable name of the column, empty for the whole line
   * @param value the cell or line as it stands, cut at 200 characters
   * @param rule stable name of the rule: {@code ragged-row}, {@code renamed-header}, {@code
   *     mixed-types} …
   * @param repair what the cell was probably meant to be
   * @param details figures and words of its text, by name
   */
  public record Finding(
      long line,
      String column,
      String value,
      String rule,
      Optional<String> repair,
      Map<String, String> details) {
    public Finding {
      // Reports stored by earlier releases have no details.
      details = details(details);
    }

    /** A finding without more to say. */
    public Finding(long line, String column, String value, String rule) {
      this(line, column, value, rule, Optional.empty(), Map.of());
    }

    /** What was found and what it means, in the reader's language. */
    public String message(Locale language) {
      return FindingTexts.in(language).message(this);
    }

    private static Map<String, String> details(@Nullable Map<String, String> given) {
      return given == null ? Map.of() : Map.copyOf(given);
    }
  }
}
