package org.cabildo.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.reader.SourceFile;
import org.cabildo.reader.SourceTable;
import org.cabildo.table.ImportReport.Finding;

/** Which table of a file is meant: one, or all together that have the same columns. */
final class TableChoice {
  private static final int EXCERPT = 200;
  private final List<SourceTable> tables;
  private final List<SourceTable> plausible;

  private TableChoice(SourceFile file) {
    this.tables = file.tables();
    this.plausible = tables.stream().filter(SourceTable::plausible).toList();
  }

  /**
   * The rows that are meant.
   *
   * @param name of a table, or {@link ImportReport#ALL_TABLES}; without it the only one that is
   *     plausible
   * @throws Problem when there is no such table, or several could be meant
   */
  static FileRows of(SourceFile file, Optional<String> name) {
    TableChoice choice = new TableChoice(file);
    if (name.isEmpty()) {
      return choice.only().map(TableRows::new).orElseThrow(choice::several);
    }
    return name.get().equals(ImportReport.ALL_TABLES)
        ? choice.all()
        : new TableRows(choice.named(name.get()));
  }

  private SourceTable named(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid("table", "not-one-of")
                    .with("values", String.join(", ", names(tables))));
  }

  private Optional<SourceTable> only() {
    List<SourceTable> meant = tables.size() == 1 ? tables : plausible;
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private FileRows all() {
    Optional<SourceTable> only = only();
    if (only.isPresent() && only.get().name().isEmpty()) {
      return new TableRows(only.get());
    }
    List<SourceTable> together = only.map(List::of).or(this::together).orElseThrow(this::several);
    return JoinedRows.of(together, beside(together));
  }

  /** The tables with the same columns, when they are more than any others that have the same. */
  private Optional<List<SourceTable>> together() {
    List<List<CommonColumns>> groups = new ArrayList<>();
    plausible.stream()
        .filter(SourceTable::headerInFile)
        .map(CommonColumns::of)
        .forEach(
            table ->
                groups.stream()
                    .filter(group -> group.get(0).fits(table))
                    .findFirst()
                    .orElseGet(() -> added(groups))
                    .add(table));
    groups.sort(Comparator.comparing(group -> -group.size()));
    boolean one =
        !groups.isEmpty()
            && groups.get(0).size() > 1
            && (groups.size() == 1 || groups.get(1).size() < groups.get(0).size());
    return one
        ? Optional.of(groups.get(0).stream().map(CommonColumns::table).toList())
        : Optional.empty();
  }

  private static <T> List<T> added(List<List<T>> groups) {
    List<T> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  /** What is told of the tables that are left out. */
  private List<Finding> beside(List<SourceTable> together) {
    CommonColumns columns = CommonColumns.of(together.get(0));
    return tables.stream()
        .filter(table -> !together.contains(table))
        .map(table -> leftOut(table, columns))
        .toList();
  }

  private static Finding leftOut(SourceTable table, CommonColumns columns) {
    if (!table.headerInFile()) {
      return finding(table, FindingRule.WITHOUT_COLUMNS, Map.of());
    }
    CommonColumns own = CommonColumns.of(table);
    List<String> missing = columns.without(own);
    List<String> more = own.without(columns);
    return missing.isEmpty() && more.isEmpty()
        ? finding(table, FindingRule.OTHER_ORDER, Map.of())
        : finding(
            table,
            FindingRule.OTHER_COLUMNS,
            Map.of("missing", listed(missing), "more", listed(more)));
  }

  private static Finding finding(SourceTable table, FindingRule rule, Map<String, String> details) {
    return new Finding(1, "", cut(table.name()), rule.key(), Optional.empty(), details);
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "\u2013" : cut(String.join(", ", names));
  }

  private static String cut(String text) {
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "\u2026" : text;
  }

  private Problem several() {
    Problem several =
        Problem.of(ErrorCode.FILE_UNREADABLE)
            .with("reason", "several-tables")
            .with("tables", String.join(", ", names(plausible.isEmpty() ? tables : plausible)));
    return together()
        .map(tables -> several.with("together", String.join(", ", names(tables))))
        .orElse(several);
  }

  private static List<String> names(List<SourceTable> tables) {
    return tables.stream().map(SourceTable::name).toList();
  }
}
