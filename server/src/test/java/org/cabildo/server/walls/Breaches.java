package org.cabildo.server.walls;

import static org.cabildo.server.walls.Neighbours.OURS;
import static org.cabildo.server.walls.Neighbours.SYSTEM;
import static org.cabildo.server.walls.Neighbours.THEIRS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cabildo.access.ScopedEntityManager;
import org.cabildo.access.Scopes;
import org.cabildo.tenancy.TenantId;

/** Work of ours behind both walls, and ways to take one of them down. */
@ApplicationScoped
public class Breaches {
  @Inject private Inside inside;
  @Inject private Scopes scopes;
  @Inject private ScopedEntityManager scoped;

  /** What is done in a transaction of ours: by JPA, and by SQL on the same connection. */
  interface Work {
    void run(EntityManager em, Connection sql) throws Exception;
  }

  /** Behind both walls; leaves nothing behind. */
  public void inOurs(Work work) throws Exception {
    try (Scopes.Entered ignored = scopes.enter(Optional.of(OURS), SYSTEM)) {
      inside.undone(
          () -> {
            EntityManager em = scoped.get();
            work.run(em, em.unwrap(Connection.class));
          });
    }
  }

  /** With row-level security switched off for everybody. */
  public void withoutRowLevelSecurity(List<Kind> kinds, Inside.Work work) throws Exception {
    List<String> tables = kinds.stream().map(Kind::table).toList();
    try (Truth truth = Truth.open()) {
      truth.rowSecurity("DISABLE", tables);
      try {
        work.run();
      } finally {
        truth.rowSecurity("ENABLE", tables);
      }
    }
  }

  /** Sends JPA to theirs in a transaction of ours. */
  static void misleadJpa(EntityManager em) {
    em.setProperty("eclipselink.tenant-id", THEIRS.value());
  }

  /** Sends PostgreSQL to a tenant, past JPA. */
  static void misleadPostgres(Connection sql, TenantId tenant) throws SQLException {
    Inside.texts(sql, "select set_config('app.tenant', ?, true)", tenant.value());
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many rows there really are. */
  static long truly(Kind kind, TenantId tenant) throws Exception {
    try (Truth truth = Truth.open()) {
      return truth.rows(kind.table(), tenant);
    }
  }

  /** All rows of theirs, to see whether any changed. */
  static List<Long> theirRows(List<Kind> kinds) throws Exception {
    List<Long> digests = new ArrayList<>();
    try (Truth truth = Truth.open()) {
      for (Kind kind : kinds) {
        digests.add(truth.digest(kind.table(), THEIRS));
      }
    }
    return digests;
  }
}
