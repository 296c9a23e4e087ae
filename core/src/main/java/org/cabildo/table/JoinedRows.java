package org.cabildo.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cabildo.reader.SourceRule;
import org.cabildo.reader.SourceTable;
import org.cabildo.table.ImportReport.Finding;

/**
 * Tables with the same columns as one: their rows in the order of the tables, behind a first column
 * with the name of the table that each is of.
 */
final class JoinedRows implements FileRows {
  /** Findings on the structure of all tables together; there must be room for those on rows. */
  private static final int MOST_FINDINGS = ImportReport.MOST_FINDINGS / 2;

  private final List<TableRows> tables;
  private final List<int[]> orders;
  private final List<Finding> beside;
  private final Places places;
  private final List<String> header;

  private JoinedRows(List<TableRows> tables, List<Finding> beside) {
    this.tables = tables;
    this.beside = beside;
    this.places = new Places(labels(tables));
    CommonColumns columns = CommonColumns.of(tables.get(0).table());
    this.orders = tables.stream().map(t -> columns.order(CommonColumns.of(t.table()))).toList();
    List<String> titles = new ArrayList<>();
    titles.add(title(columns.table().part(), columns.names()));
    titles.addAll(columns.table().header());
    this.header = List.copyOf(titles);
  }

  /**
   * Joins tables that {@linkplain CommonColumns#fits fit}.
   *
   * @param tables at least one, the first of which has the order of the columns
   * @param beside what is to be told of the other tables of the file
   */
  static JoinedRows of(List<SourceTable> tables, List<Finding> beside) {
    return new JoinedRows(tables.stream().map(TableRows::new).toList(), List.copyOf(beside));
  }

  /** Names of tables, made different where a file has one twice. */
  private static List<String> labels(List<TableRows> tables) {
    Set<String> taken = new HashSet<>();
    List<String> labels = new ArrayList<>(tables.size());
    for (TableRows table : tables) {
      String name = table.name().strip();
      String label = name;
      for (int n = 2; !taken.add(label); n++) {
        label = name + " (" + n + ")";
      }
      labels.add(label);
    }
    return labels;
  }

  /** What the column of the names is called; no column of the tables is called so. */
  private static String title(SourceTable.Part part, List<String> names) {
    String wanted = part == SourceTable.Part.ENTRY ? "Archivo" : "Hoja";
    String title = wanted;
    for (int n = 2; names.contains(ColumnNames.plain(title)); n++) {
      title = wanted + " " + n;
    }
    return title;
  }

  @Override
  public String format() {
    return tables.get(0).format();
  }

  @Override
  public String name() {
    return ImportReport.ALL_TABLES;
  }

  @Override
  public List<SourceTable> tables() {
    return tables.stream().map(TableRows::table).toList();
  }

  /** Those of all tables, each once. */
  @Override
  public String charset() {
    return String.join(", ", tables.stream().map(TableRows::charset).distinct().toList());
  }

  @Override
  public String delimiter() {
    return tables.get(0).delimiter();
  }

  @Override
  public Places places() {
    return places;
  }

  @Override
  public int added() {
    return 1;
  }

  @Override
  public List<String> header() {
    return header;
  }

  /** As within a table: where some numbers are certain to be decimals. */
  @Override
  public boolean decimal(int column) {
    return column > 0 && numbers().anyMatch(i -> tables.get(i).decimal(orders.get(i)[column - 1]));
  }

  @Override
  public String sign(int column) {
    if (column == 0) {
      return "";
    }
    List<String> signs =
        numbers().mapToObj(i -> tables.get(i).sign(orders.get(i)[column - 1])).distinct().toList();
    return signs.size() == 1 ? signs.get(0) : "";
  }

  @Override
  public boolean text(int column) {
    return column > 0 && numbers().allMatch(i -> tables.get(i).text(orders.get(i)[column - 1]));
  }

  private IntStream numbers() {
    return IntStream.range(0, tables.size());
  }

  @Override
  public void forEach(Visitor visitor) {
    FlatCells joined = new FlatCells();
    numbers().forEach(i -> tables.get(i).forEach(row -> visitor.row(joined(joined, row, i))));
  }

  /** The name of a table is text, whatever it looks like, unless its publisher says otherwise. */
  @Override
  public List<ColumnHint> hints(List<ColumnHint> said) {
    String name = ColumnNames.of(header).get(0);
    Optional<ColumnHint> own = said.stream().filter(h -> h.name().equals(name)).findFirst();
    if (own.flatMap(ColumnHint::type).isPresent()) {
      return said;
    }
    ColumnHint text =
        new ColumnHint(
            name,
            own.flatMap(ColumnHint::title),
            own.flatMap(ColumnHint::unit),
            own.flatMap(ColumnHint::description),
            Optional.of(FieldType.STRING),
            Optional.empty());
    return Stream.concat(said.stream().filter(h -> !h.name().equals(name)), Stream.of(text))
        .toList();
  }

  @Override
  public List<Finding> findings() {
    Set<Finding> all = new LinkedHashSet<>(beside);
    numbers()
        .boxed()
        .flatMap(i -> tables.get(i).findings().stream().map(f -> placed(f, i)))
        .forEach(all::add);
    return all.stream().limit(MOST_FINDINGS).toList();
  }

  /** What holds for the whole file comes with each table and is told once. */
  private Finding placed(Finding finding, int table) {
    return SourceRule.ofFiles().contains(finding.rule())
        ? finding
        : finding.at(places.of(table, finding.line()));
  }

  @Override
  public boolean isKnown(Finding finding) {
    return tables.get(0).isKnown(finding);
  }

  /**
   * A row behind the name of its table; with other than its number of cells it keeps their order.
   */
  private FlatCells joined(FlatCells joined, Cells row, int table) {
    int[] order = orders.get(table);
    joined.begin(places.of(table, row.line())).add(places.tables().get(table));
    for (int i = 0; i < row.cells(); i++) {
      int cell = row.cells() == order.length ? order[i] : i;
      joined.add(row.text(), row.start(cell), row.end(cell));
    }
    return joined;
  }
}
