package org.cabildo.moving;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.journal.Journal;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.storage.BlobId;

/**
 * Copies the rows of the tenant in scope to files. One statement reads all tables, so that they are
 * of one moment; it is SQL, because what it says of a table is its name and its order only.
 */
@ApplicationScoped
class DepartureStore {
  private static final int FETCHED = 500;
  private static final List<String> FILES =
      List.of("parquet", "original", "quarantine", "corrections");

  private final ScopedEntityManager scoped;
  private final Journal journal;

  @Inject
  DepartureStore(ScopedEntityManager scoped, Journal journal) {
    this.scoped = scoped;
    this.journal = journal;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DepartureStore() {
    this(null, null);
  }

  /** The journal tells who took everything along, also in the copy. */
  @Transactional
  void note(String tenant) {
    journal.record("tenant.export", "tenant/" + tenant, "");
  }

  /**
   * Writes each table to a file of its name.
   *
   * @param folder that is there and empty
   */
  @Transactional
  Copied copy(Path folder) {
    Map<CarriedTable, BufferedWriter> writers = new EnumMap<>(CarriedTable.class);
    Copied copied = new Copied();
    Connection connection = scoped.get().unwrap(Connection.class);
    try (PreparedStatement all = connection.prepareStatement(everything())) {
      for (CarriedTable table : CarriedTable.values()) {
        writers.put(table, Files.newBufferedWriter(folder.resolve(table.table())));
      }
      all.setFetchSize(FETCHED);
      try (ResultSet rows = all.executeQuery()) {
        while (rows.next()) {
          CarriedTable table = CarriedTable.valueOf(rows.getString("part"));
          String line = rows.getString("content");
          copied.see(table, line);
          Objects.requireNonNull(writers.get(table)).append(line).append('\n');
        }
      }
    } catch (SQLException e) {
      throw Problem.of(ErrorCode.INTERNAL, e);
    } catch (IOException e) {
      throw Problem.of(ErrorCode.STORAGE_FULL, e);
    } finally {
      writers.values().forEach(DepartureStore::close);
    }
    return copied;
  }

  private static String everything() {
    return Arrays.stream(CarriedTable.values())
        .map(CarriedTable::query)
        .collect(Collectors.joining(" union all ", "", " order by part, line"));
  }

  private static void close(BufferedWriter writer) {
    try {
      writer.close();
    } catch (IOException e) {
      throw Problem.of(ErrorCode.STORAGE_FULL, e);
    }
  }

  /** What was seen on the way: the end of the journal, and the files that versions refer to. */
  static final class Copied {
    private final TreeSet<String> files = new TreeSet<>();
    private long events;
    private String chainHead = "";

    private void see(CarriedTable table, String line) {
      if (table == CarriedTable.DATASET_VERSION) {
        JsonNode row = Paper.line(table.entry(), line);
        FILES.stream().filter(row::hasNonNull).map(f -> row.get(f).asText()).forEach(files::add);
      } else if (table == CarriedTable.JOURNAL_HEAD) {
        JsonNode row = Paper.line(table.entry(), line);
        events = row.path("seq").asLong();
        chainHead = row.path("hash").asText();
      }
    }

    List<BlobId> files() {
      return files.stream().map(BlobId::new).toList();
    }

    long events() {
      return events;
    }

    String chainHead() {
      return chainHead;
    }
  }
}
