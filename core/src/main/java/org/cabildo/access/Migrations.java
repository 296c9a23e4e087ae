package org.cabildo.access;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date: the numbered files of {@code db/migration}, run by the owner role,
 * the only code that uses it.
 */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing.
   *
   * @param url JDBC URL of the database
   * @param owner role that owns the schema
   * @param password its password
   * @param app login role of tenant work
   * @param federal login role of federal reads
   * @return how many migrations were applied
   */
  public static int apply(String url, String owner, String password, String app, String federal) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(url, owner, password)
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", app, "federal", federal))
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
