package org.cabildo.server.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * How to reach a database as one role.
 *
 * @param url JDBC URL, {@code jdbc:postgresql:…}
 * @param user login role
 * @param password its password
 */
public record DatabaseAccess(String url, String user, String password) {
  /** Opens a connection of the caller's own. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "cabildo-launcher");
    @Nullable Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("not a PostgreSQL URL: " + url);
    }
    return connection;
  }

  /** The same database as another role. */
  public DatabaseAccess as(String otherUser, String otherPassword) {
    return new DatabaseAccess(url, otherUser, otherPassword);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
