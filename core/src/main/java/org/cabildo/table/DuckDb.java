package org.cabildo.table;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * One engine in this process, closed off: it reads and writes only under one folder, loads nothing,
 * and cannot be reconfigured. Take a connection for each task and close it, or borrow one for a
 * short question that leaves no trace on it.
 */
final class DuckDb implements AutoCloseable {
  /** The one setting that a query may have of its own; the others are locked. */
  private static final String QUERY_MEMORY = "operator_memory_limit";

  /**
   * Threads that fetch what the one that computes a download reads next. A short question waits
   * longer for them to wake up than for a file on a local disk.
   */
  private static final int FETCHING = 8;

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final Pattern NO_ROOM =
      Pattern.compile("(?i)no space left|quota exceeded|file too large|not enough space");
  private final DuckDBConnection first;
  private final Deque<DuckDBConnection> idle = new ConcurrentLinkedDeque<>();

  private DuckDb(DuckDBConnection first) {
    this.first = first;
  }

  /** When the rows of an answer are computed. */
  enum Results {
    /** Before a query returns. */
    WHOLE,
    /** As they are read; the driver then loses the cause of a failure. */
    STREAMED
  }

  /**
   * Starts an engine.
   *
   * @param folder all it may touch
   * @param spill folder inside of it for what does not fit in memory
   * @param memory most memory, as {@code 1GB}
   */
  static DuckDb open(
      Path folder, Path spill, String memory, Results results, EngineSettings settings) {
    if (GLOB.matcher(folder.toString()).find()) {
      throw new IllegalStateException("the data folder's path has one of * ? [ {: " + folder);
    }
    try {
      Properties properties = new Properties();
      properties.setProperty(
          DuckDBDriver.JDBC_STREAM_RESULTS, String.valueOf(results == Results.STREAMED));
      DuckDBConnection connection =
          (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties);
      try (Statement statement = connection.createStatement()) {
        for (String setting :
            new String[] {
              "memory_limit=" + quoted(memory),
              "threads=" + settings.threads(),
              "temp_directory=" + quoted(spill.toString()),
              "max_temp_directory_size=" + quoted(settings.spillLimit()),
              "async_threads=" + (results == Results.STREAMED ? FETCHING : 0),
              "parquet_metadata_cache=true",
              "autoinstall_known_extensions=false",
              "autoload_known_extensions=false",
              "allow_community_extensions=false",
              "allow_persistent_secrets=false",
              "allowed_directories=[" + quoted(folder.toString()) + "]",
              "enable_external_access=false",
              "allowed_configs=[" + quoted(QUERY_MEMORY) + "]",
              "lock_configuration=true"
            }) {
          statement.execute("SET GLOBAL " + setting);
        }
      }
      return new DuckDb(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the query engine does not start", e);
    }
  }

  /** A connection for one task. */
  DuckDBConnection connection() throws SQLException {
    return first.duplicate();
  }

  /** A connection that was given back, or else a new one: to open and close one takes 0.5 ms. */
  DuckDBConnection borrow() throws SQLException {
    DuckDBConnection lent = idle.pollFirst();
    return lent == null ? connection() : lent;
  }

  /** For the next one who borrows; there are never more than were in use at once. */
  void giveBack(DuckDBConnection lent) {
    idle.addFirst(lent);
  }

  /**
   * A connection whose query makes room for others once its sorts and groups take so many
   * megabytes.
   */
  DuckDBConnection connection(int megabytes) throws SQLException {
    DuckDBConnection connection = connection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET " + QUERY_MEMORY + "=" + quoted(megabytes + "MB"));
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      for (DuckDBConnection lent = idle.pollFirst(); lent != null; lent = idle.pollFirst()) {
        lent.close();
      }
      first.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as an SQL literal. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name as an SQL identifier. */
  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** What a failure of the engine means to the caller. */
  static Problem problem(SQLException e, int timeoutSeconds) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof SQLTimeoutException || message.startsWith("INTERRUPT")) {
      return late(e, timeoutSeconds);
    }
    if (message.startsWith("Out of Memory")) {
      return Problem.of(ErrorCode.UNAVAILABLE, e);
    }
    if (NO_ROOM.matcher(message).find()) {
      return Problem.of(ErrorCode.STORAGE_FULL, e);
    }
    if (message.startsWith("Out of Range") || message.startsWith("Conversion")) {
      return Problem.of(ErrorCode.INVALID, e).with("field", "select").with("reason", "overflow");
    }
    if (message.startsWith("IO Error") || message.contains("arquet")) {
      return Problem.of(ErrorCode.FILE_CORRUPT, e);
    }
    return Problem.of(ErrorCode.INTERNAL, e);
  }

  /** The problem of a query that took too long. */
  static Problem late(SQLException e, int timeoutSeconds) {
    return Problem.of(ErrorCode.QUERY_TIMEOUT, e).with("seconds", timeoutSeconds);
  }
}
