package org.cabildo.server.walls;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** The application's own ways to the database, for tests inside the container. */
@ApplicationScoped
public class Inside {
  @PersistenceContext(unitName = "cabildo")
  private EntityManager bare;

  @Resource(lookup = "java:app/jdbc/cabildo")
  private DataSource app;

  @Resource(lookup = "java:app/jdbc/federal")
  private DataSource federal;

  @Resource private TransactionSynchronizationRegistry transactions;

  /** What is done in a transaction. */
  interface Work {
    void run() throws Exception;
  }

  /** A transaction that is committed. */
  @Transactional(rollbackOn = Exception.class)
  public void kept(Work work) throws Exception {
    work.run();
  }

  /** A transaction that leaves nothing behind. */
  @Transactional(rollbackOn = Exception.class)
  public void undone(Work work) throws Exception {
    try {
      work.run();
    } finally {
      transactions.setRollbackOnly();
    }
  }

  /** A transaction of its own, whatever is under way. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public void apart(Work work) throws Exception {
    work.run();
  }

  /** A connection of the application's role. */
  public Connection app() throws SQLException {
    return app.getConnection();
  }

  /** The entity manager as the container gives it, with no wall raised. */
  public EntityManager bare() {
    return bare;
  }

  /** A connection of the federal role. */
  public Connection federal() throws SQLException {
    return federal.getConnection();
  }

  /** Whether the pooled connection of that backend belongs to {@code tenant} now. */
  public List<String> tenantOf(String backend) throws SQLException {
    List<Connection> borrowed = new ArrayList<>();
    try {
      while (borrowed.size() < 16) {
        Connection connection = app.getConnection();
        borrowed.add(connection);
        if (backend(connection).equals(backend)) {
          return texts(connection, "select coalesce(current_setting('app.tenant', true), '')");
        }
      }
      throw new AssertionError("backend " + backend + " is not in the pool");
    } finally {
      for (Connection connection : borrowed) {
        connection.close();
      }
    }
  }

  /** Every entity that the application has. */
  public List<Kind> kinds() {
    return bare.getMetamodel().getEntities().stream()
        .map(Kind::of)
        .sorted(Comparator.comparing(Kind::entity))
        .toList();
  }

  static String backend(Connection connection) throws SQLException {
    return texts(connection, "select pg_backend_pid()").get(0);
  }

  /** The first column of what a statement finds on a connection. */
  static List<String> texts(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }
}
