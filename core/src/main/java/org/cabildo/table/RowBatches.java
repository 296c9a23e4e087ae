package org.cabildo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.cabildo.problem.Problem;
import org.duckdb.DuckDBResultSet;

/**
 * A whole answer, batch by batch and column by column as the engine computes it. Write it once, in
 * one format or another; close it.
 */
public final class RowBatches implements AutoCloseable {
  private static final int BATCH = 16_384;

  /** Threads that compute ahead, one for each download that is being written; idle ones end. */
  private static final ExecutorService AHEAD =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "cabildo-batches");
            thread.setDaemon(true);
            return thread;
          });

  private final DuckRows.Source source;
  private final Asked asked;
  private final BufferAllocator allocator;
  private final ArrowReader reader;
  private final List<RowStream.Column> columns;
  private final int timeoutSeconds;
  private boolean more;

  private RowBatches(
      DuckRows.Source source,
      Asked asked,
      BufferAllocator allocator,
      ArrowReader reader,
      List<RowStream.Column> columns,
      int timeoutSeconds) {
    this.source = source;
    this.asked = asked;
    this.allocator = allocator;
    this.reader = reader;
    this.columns = columns;
    this.timeoutSeconds = timeoutSeconds;
  }

  /** Runs a statement; the first batch is there when this returns, so that errors show early. */
  static RowBatches run(
      DuckRows.Source source, SqlText sql, List<RowStream.Column> columns, int timeoutSeconds)
      throws SQLException {
    Asked asked = Asked.of(source.connection(), sql, timeoutSeconds);
    BufferAllocator allocator = new RootAllocator();
    ArrowReader reader;
    try {
      DuckDBResultSet rows = (DuckDBResultSet) asked.rows();
      reader = (ArrowReader) rows.arrowExportStream(allocator, BATCH);
    } catch (SQLException e) {
      allocator.close();
      asked.close();
      throw e;
    }
    RowBatches stream = new RowBatches(source, asked, allocator, reader, columns, timeoutSeconds);
    try {
      stream.more = stream.next();
      return stream;
    } catch (Problem e) {
      stream.release();
      throw e;
    }
  }

  /**
   * Writes all batches in the streaming format of Apache Arrow, in which the columns keep the
   * engine's types, and flushes; does not close.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public void writeArrow(OutputStream out) {
    try {
      ArrowStreamWriter writer =
          new ArrowStreamWriter(reader.getVectorSchemaRoot(), reader, Channels.newChannel(out));
      writer.start();
      while (more) {
        AbsentCells.clear(reader.getVectorSchemaRoot());
        writer.writeBatch();
        more = next();
      }
      writer.end();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all rows as {@link CsvRows} does and flushes; does not close.
   *
   * @throws UncheckedIOException when the reader is gone
   */
  public void writeCsv(CsvDialect dialect, OutputStream out) {
    try {
      CsvBatches csv = new CsvBatches(columns, dialect, out);
      csv.begin();
      writeEach(csv);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While one batch is written, the engine computes the next. */
  private void writeEach(CsvBatches csv) throws IOException {
    CompletableFuture<Optional<RowBatch>> coming = CompletableFuture.supplyAsync(this::take, AHEAD);
    try {
      Optional<RowBatch> batch = coming.join();
      while (batch.isPresent()) {
        coming = CompletableFuture.supplyAsync(this::take, AHEAD);
        csv.add(batch.get());
        batch = coming.join();
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      coming.handle((batch, failure) -> true).join(); // nobody closes what is being read
    }
  }

  private Optional<RowBatch> take() {
    if (!more) {
      return Optional.empty();
    }
    try {
      RowBatch batch = RowBatch.of(reader.getVectorSchemaRoot(), columns);
      more = next();
      return Optional.of(batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean next() {
    try {
      return reader.loadNextBatch();
    } catch (IOException e) {
      throw DuckDb.problem(new SQLException(e.getMessage(), e), timeoutSeconds);
    }
  }

  @Override
  public void close() {
    try (source) {
      release();
    } catch (SQLException e) {
      throw DuckDb.problem(e, timeoutSeconds);
    }
  }

  /** Lets go of everything but the source. */
  private void release() {
    try (asked;
        allocator;
        reader) {
      more = false;
    } catch (SQLException e) {
      throw DuckDb.problem(e, timeoutSeconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
