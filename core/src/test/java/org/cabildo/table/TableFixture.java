package org.cabildo.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;

/** Tables in a temporary folder, in the scope of one tenant until closed. */
final class TableFixture implements AutoCloseable {
  private final Path folder;
  private final BlobStore store;
  private final Tables tables;
  private final Scopes scopes = new Scopes();
  private final Scopes.Entered scope;

  TableFixture(Path folder) {
    this(folder, ImportLimits.defaults());
  }

  TableFixture(Path folder, ImportLimits limits) {
    this.folder = folder;
    this.store = new BlobStore(scopes, folder.resolve("data").toString());
    this.tables =
        new Tables(
            store,
            limits,
            ReaderLimits.defaults(),
            EngineSettings.defaults(),
            AdmissionSettings.defaults(),
            scopes);
    this.scope = enter();
  }

  /** The tenant's scope, for another thread. */
  Scopes.Entered enter() {
    return scopes.enter(Optional.of(new TenantId("xalapa")), Caller.system("test"));
  }

  Tables tables() {
    return tables;
  }

  BlobStore store() {
    return store;
  }

  ImportedTable read(String csv, ColumnHint... hints) {
    return read(csv.getBytes(StandardCharsets.UTF_8), hints);
  }

  ImportedTable read(byte[] file, ColumnHint... hints) {
    try {
      Path original = Files.createTempFile(folder, "upload", ".csv");
      Files.write(original, file);
      return tables.read(original, Optional.empty(), List.of(hints));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportedTable read(String csv, Acceptance accepted) {
    try {
      Path original = Files.createTempFile(folder, "upload", ".csv");
      Files.writeString(original, csv);
      return tables.read(original, Optional.empty(), List.of(), accepted, ImportWatch.nobody());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportedTable read(byte[] file, String table) {
    try {
      Path original = Files.createTempFile(folder, "upload", ".zip");
      Files.write(original, file);
      return tables.read(original, Optional.of(table), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TableSource source(String label, String csv) {
    TableFile file = read(csv).file();
    return new TableSource(label, store.path(file.parquet()), file);
  }

  /** Rows of one page, each a map from column to value. */
  List<Map<String, Object>> rows(TableFile table, TableQuery query) {
    try (RowStream rows = tables.query(table, query)) {
      return all(rows);
    }
  }

  static List<Map<String, Object>> all(RowStream rows) {
    List<Map<String, Object>> all = new ArrayList<>();
    while (rows.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < rows.columns().size(); i++) {
        row.put(rows.columns().get(i).name(), rows.value(i));
      }
      all.add(row);
    }
    return all;
  }

  /** Every row of all pages. */
  List<Map<String, Object>> pages(TableFile table, TableQuery first) {
    List<Map<String, Object>> all = new ArrayList<>();
    TableQuery query = first;
    while (true) {
      try (RowStream rows = tables.query(table, query)) {
        all.addAll(all(rows));
        if (rows.cursor().isEmpty()) {
          return all;
        }
        query = after(query, rows.cursor().get());
      }
    }
  }

  static TableQuery after(TableQuery q, String cursor) {
    return new TableQuery(
        q.select(),
        q.where(),
        q.q(),
        q.group(),
        q.having(),
        q.order(),
        q.limit(),
        Optional.of(cursor));
  }

  /** What each column is, by its name. */
  static Map<String, FieldType> types(ImportedTable table) {
    Map<String, FieldType> types = new LinkedHashMap<>();
    table.file().schema().fields().forEach(f -> types.put(f.name(), f.type()));
    return types;
  }

  /** The rules of what was found, in its order. */
  static List<String> rules(ImportedTable table) {
    return table.report().findings().stream().map(ImportReport.Finding::rule).toList();
  }

  /** A query of {@code select, where, group, order}; an empty text stands for an absent one. */
  static TableQuery ask(String select, String where, String group, String order) {
    return ask(select, where, group, order, OptionalInt.empty());
  }

  static TableQuery ask(
      String select, String where, String group, String order, OptionalInt limit) {
    return new TableQuery(
        text(select),
        text(where),
        Optional.empty(),
        text(group),
        Optional.empty(),
        text(order),
        limit,
        Optional.empty());
  }

  /** The same query for rows that contain some words. */
  static TableQuery searching(TableQuery query, String q) {
    return new TableQuery(
        query.select(),
        query.where(),
        Optional.of(q),
        query.group(),
        query.having(),
        query.order(),
        query.limit(),
        query.after());
  }

  /** The same query for groups that fulfil a condition. */
  static TableQuery having(TableQuery query, String having) {
    return new TableQuery(
        query.select(),
        query.where(),
        query.q(),
        query.group(),
        Optional.of(having),
        query.order(),
        query.limit(),
        query.after());
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public void close() {
    scope.close();
    tables.close();
  }
}
