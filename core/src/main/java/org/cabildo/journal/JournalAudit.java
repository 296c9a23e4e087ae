package org.cabildo.journal;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks journals without a server: for the command {@code --verify-journal}, which brings a
 * connection of its own. It reads as the application does, behind the wall of one tenant after the
 * other.
 */
public final class JournalAudit {
  private static final int FETCHED_AT_ONCE = 1_000;

  private final Connection connection;
  private final PrintStream out;

  private JournalAudit(Connection connection, PrintStream out) {
    this.connection = connection;
    this.out = out;
  }

  /**
   * Checks the journals of all tenants, or of those named, and prints a line for each.
   *
   * @param connection of the role of tenant work; its transactions are of this method
   * @param named ids of tenants; none for all
   * @return whether each is there and as it was written
   */
  public static boolean run(Connection connection, String[] named, PrintStream out)
      throws SQLException {
    connection.setAutoCommit(false);
    JournalAudit audit = new JournalAudit(connection, out);
    List<String> known = audit.tenants();
    boolean whole = true;
    for (String tenant : named.length == 0 ? known : List.of(named)) {
      whole &= known.contains(tenant) ? audit.check(tenant) : audit.unknown(tenant);
    }
    return whole;
  }

  private List<String> tenants() throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("select id from tenant order by id");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private boolean unknown(String tenant) {
    out.printf("%s: no existe · does not exist%n", tenant);
    return false;
  }

  private boolean check(String tenant) throws SQLException {
    try (PreparedStatement wall =
        connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
      wall.setString(1, tenant);
      wall.execute();
    }
    Verification found = verify(tenant);
    connection.commit();
    if (found.isIntact()) {
      out.printf("%s: íntegra, hechos: %d · whole, events: %<d%n", tenant, found.events());
    } else {
      long broken = found.brokenAt().orElseThrow();
      out.printf(
          "%s: ROTA en el hecho %d de %d, íntegra hasta el %d · BROKEN at event %2$d of %3$d, whole up"
              + " to %4$d%n",
          tenant, broken, found.events(), broken - 1);
    }
    return found.isIntact();
  }

  private Verification verify(String tenant) throws SQLException {
    long last = 0;
    String hash = "";
    // The end first: what is written meanwhile is left for the next time.
    try (PreparedStatement query =
        connection.prepareStatement("select seq, hash from journal_head where tenant_id = ?")) {
      query.setString(1, tenant);
      try (ResultSet head = query.executeQuery()) {
        if (head.next()) {
          last = head.getLong("seq");
          hash = head.getString("hash");
        }
      }
    }
    Chain chain = new Chain();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from journal_event where tenant_id = ? and seq <= ? order by seq")) {
      query.setFetchSize(FETCHED_AT_ONCE);
      query.setString(1, tenant);
      query.setLong(2, last);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          chain.follow(event(rows));
        }
      }
    }
    return chain.end(last, hash);
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getString("role")),
        row.getString("action"),
        row.getString("target"),
        row.getString("details"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
