package org.cabildo.server.walls;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.cabildo.server.testing.RunningServer;

/** Somebody on the running server who looks at all portals, with the administrator's password. */
final class FederalAnalyst {
  private FederalAnalyst() {}

  static synchronized String authorization() {
    try (Connection connection = RunningServer.get().superuser().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into account (subject, login, name, platform_role, one_time, password_hash,"
              + " failures, created_at) select 'analista', 'analista', 'Analista', 'ANALYST',"
              + " false, password_hash, 0, now() from account where subject = 'admin'"
              + " on conflict do nothing");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    String credential = "analista:" + RunningServer.get().administratorPassword();
    return "Basic "
        + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
  }
}
