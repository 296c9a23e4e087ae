package org.cabildo.server.ops;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The application, and its two data sources: {@code cabildo} for tenants' work, {@code federal} for
 * reading published things across tenants. Each logs in with a role of its own.
 */
@ApplicationPath("/")
@DataSourceDefinition(
    name = "java:app/jdbc/cabildo",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=cabildo.database.url}",
    user = "${MPCONFIG=cabildo.database.app.user}",
    password = "${MPCONFIG=cabildo.database.app.password}",
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 16)
@DataSourceDefinition(
    name = "java:app/jdbc/federal",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=cabildo.database.url}",
    user = "${MPCONFIG=cabildo.database.federal.user}",
    password = "${MPCONFIG=cabildo.database.federal.password}",
    transactional = false,
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 8)
public class CabildoApplication extends Application {
  @Override
  public Map<String, Object> getProperties() {
    // Our own writer makes all JSON; the server's would compete with it.
    return Map.of(
        "jersey.config.disableJsonBinding", true,
        "jersey.config.server.disableAutoDiscovery", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
