package org.cabildo.table;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cabildo.access.Scopes;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.TenantId;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The engines of all queries, which start when first needed, one for each {@linkplain QueryLane
 * kind}: a long query has threads and memory of its own, and downloads are computed as they are
 * read. Nothing is asked without its turn.
 */
final class Engines {
  private final BlobStore store;
  private final EngineSettings settings;
  private final Admission admission;
  private final QueryLimits limits;
  private final QueryTime time;
  private final long longCells;
  private final Map<QueryLane, DuckDb> engines = new EnumMap<>(QueryLane.class);

  Engines(BlobStore store, EngineSettings settings, AdmissionSettings admitted, Scopes scopes) {
    this.store = store;
    this.settings = settings;
    this.limits = new QueryLimits(scopes, settings, admitted);
    this.admission = new Admission(scopes, admitted, limits);
    this.time = new QueryTime(scopes);
    this.longCells = admitted.longCells();
  }

  /** How long the engines worked, and for whom. */
  QueryTime time() {
    return time;
  }

  /** What the tenant in scope may ask. */
  TenantLimits limits() {
    return limits.current();
  }

  /** More work than this makes a question a long one. */
  long longCells() {
    return longCells;
  }

  /** Where a question waits that is so much work, in cells. */
  QueryLane lane(long work) {
    return work > longCells ? QueryLane.LONG : QueryLane.QUICK;
  }

  /** Whether another query of a tenant, or of the portal of all, would be refused at once. */
  boolean isFull(QueryLane lane, Optional<TenantId> tenant) {
    return admission.isFull(lane, tenant);
  }

  /** A file of the store that nobody has yet. */
  Path scratch() {
    return store.scratch();
  }

  /** What is asked on a connection. */
  interface Question<T> {
    T ask(DuckDBConnection connection) throws SQLException;
  }

  /** Asks a question that is so much work, in cells, and is answered when this returns. */
  <T> T ask(long work, Question<T> question) {
    QueryLane lane = lane(work);
    try (Admission.Ticket ignored = enter(lane);
        QueryTime.Running running = time.begin();
        Loan loan = loan(lane)) {
      return question.ask(loan.connection());
    } catch (SQLException e) {
      throw DuckDb.problem(e, limits().seconds());
    }
  }

  /** What begins an answer. */
  interface Opening<T> {
    T open(DuckRows.Source source) throws SQLException;
  }

  /**
   * An answer that is read after this returns, and closes its source when it is closed. It takes
   * the time until its first row: the others are computed while somebody reads, who may be slow.
   */
  <T> T open(QueryLane lane, Opening<T> opening) {
    Admission.Ticket ticket = enter(lane);
    Loan loan = null;
    try (QueryTime.Running running = time.begin()) {
      loan = loan(lane);
      T answer = opening.open(new DuckRows.Source(loan, ticket));
      loan = null;
      ticket = null;
      return answer;
    } catch (SQLException e) {
      throw DuckDb.problem(e, limits().seconds());
    } finally {
      closeQuietly(loan);
      if (ticket != null) {
        ticket.close();
      }
    }
  }

  private Admission.Ticket enter(QueryLane lane) {
    time.demand();
    return admission.enter(lane);
  }

  /** A connection as long as it is needed; it is nobody else's until this is closed. */
  static final class Loan implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Back back;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Loan(DuckDBConnection connection, Back back) {
      this.connection = connection;
      this.back = back;
    }

    /** Takes a connection that is no longer needed. */
    private interface Back {
      void take(DuckDBConnection connection) throws SQLException;
    }

    DuckDBConnection connection() {
      return connection;
    }

    @Override
    public void close() throws SQLException {
      if (closed.compareAndSet(false, true)) {
        back.take(connection);
      }
    }
  }

  /** Quick questions are too small for a limit of memory to matter, and come one after another. */
  private Loan loan(QueryLane lane) throws SQLException {
    DuckDb engine = engine(lane);
    return lane == QueryLane.QUICK
        ? new Loan(engine.borrow(), engine::giveBack)
        : new Loan(engine.connection(limits().memoryMegabytes()), DuckDBConnection::close);
  }

  private synchronized DuckDb engine(QueryLane lane) {
    return engines.computeIfAbsent(
        lane,
        l -> {
          Path spill = store.scratch().resolveSibling("spill-" + UUID.randomUUID());
          return DuckDb.open(
              store.root(), spill, settings.memoryLimit(), l.results(), settings.of(l));
        });
  }

  synchronized void close() {
    engines.values().forEach(DuckDb::close);
    engines.clear();
  }

  private static void closeQuietly(@Nullable Loan loan) {
    if (loan != null) {
      try {
        loan.close();
      } catch (SQLException e) {
        System.getLogger(Engines.class.getName())
            .log(System.Logger.Level.WARNING, "connection not closed", e);
      }
    }
  }
}
