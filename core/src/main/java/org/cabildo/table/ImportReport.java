package org.cabildo.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cabildo.privacy.PersonalData;
import org.cabildo.problem.Worded;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a file.
 *
 * @param format what it is, inside what it is packed in: {@code csv}, {@code xlsx}, {@code ods} …
 * @param table the sheet or entry that was read, empty where there is only one, {@link #ALL_TABLES}
 *     where several were read as one
 * @param charset character set it was read with; those of several tables stand behind commas
 * @param delimiter the character between cells, empty where there is none
 * @param rows rows published
 * @param rejected rows that were set aside, described in {@link #findings}
 * @param findings what the publisher should know, in the order of the file; at most 1,000
 * @param personalData personal data in its columns, and in what else the original holds
 * @param schemaChanges how its columns differ from those of the version before
 * @param declared types that the publisher gave, by column, with their format if there is one
 */
public record ImportReport(
    String format,
    String table,
    String charset,
    String delimiter,
    long rows,
    long rejected,
    List<Finding> findings,
    List<PersonalData> personalData,
    List<SchemaChange> schemaChanges,
    Map<String, String> declared) {
  /** Names all tables of a file that have the same columns, to be read as one. */
  public static final String ALL_TABLES = "*";

  /** Most findings that a report has. */
  static final int MOST_FINDINGS = 1_000;

  public ImportReport {
    // Reports stored by earlier releases are all of delimited text.
    format = orElse(format, "csv");
    table = orElse(table, "");
    findings = List.copyOf(findings);
    personalData = known(personalData);
    schemaChanges = known(schemaChanges);
    declared = known(declared);
  }

  /** A report on a file of which nothing but its rows is worth telling. */
  public ImportReport(
      String charset, String delimiter, long rows, long rejected, List<Finding> findings) {
    this("csv", "", charset, delimiter, rows, rejected, findings, List.of(), List.of(), Map.of());
  }

  /** The same report with what changed since the version before. */
  public ImportReport with(List<SchemaChange> changes) {
    return new ImportReport(
        format,
        table,
        charset,
        delimiter,
        rows,
        rejected,
        findings,
        personalData,
        changes,
        declared);
  }

  /** Whether the file was read with the types of these hints. */
  public boolean isOf(List<ColumnHint> hints) {
    return declared.equals(declared(hints));
  }

  /** The findings on columns, without those on rows that were set aside. */
  public List<Finding> findingsOnColumns() {
    return findings.stream().filter(f -> !FindingRule.ofRows().contains(f.rule())).toList();
  }

  /** What personal data were found, in the reader's language. */
  public static String message(PersonalData data, Locale language) {
    return FindingTexts.in(language).message(data);
  }

  /** The types that hints declare, as {@link #declared} keeps them. */
  static Map<String, String> declared(List<ColumnHint> hints) {
    Map<String, String> types = new TreeMap<>();
    for (ColumnHint hint : hints) {
      hint.type()
          .ifPresent(
              type ->
                  types.put(hint.name(), type.key() + hint.format().map(f -> " " + f).orElse("")));
    }
    return types;
  }

  private static String orElse(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  /** Reports stored by earlier releases do not know of everything. */
  private static <T> List<T> known(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static Map<String, String> known(@Nullable Map<String, String> given) {
    return given == null ? Map.of() : Map.copyOf(given);
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
      Map<String, String> details)
      implements Worded {
    private static final String TABLE = "table";

    public Finding {
      // Reports stored by earlier releases have no details.
      details = known(details);
    }

    /** A finding without more to say. */
    public Finding(long line, String column, String value, String rule) {
      this(line, column, value, rule, Optional.empty(), Map.of());
    }

    /** The sheet or entry that the line is of, where several were read as one. */
    public Optional<String> table() {
      return Optional.ofNullable(details.get(TABLE));
    }

    /** The same on a line of one of several tables. */
    Finding in(String table, long itsLine) {
      Map<String, String> more = new HashMap<>(details);
      more.put(TABLE, table);
      return new Finding(itsLine, column, value, rule, repair, more);
    }

    /** The same on another line. */
    Finding at(long otherLine) {
      return new Finding(otherLine, column, value, rule, repair, details);
    }

    /** What was found and what it means, in the reader's language. */
    @Override
    public String message(Locale language) {
      return FindingTexts.in(language).message(this);
    }
  }
}
