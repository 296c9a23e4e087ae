package org.cabildo.server.ops;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The application, and its two data sources: {@code cabildo} for tenants' work, {@code federal} for
 * reading published things across tenants. Each logs in with a role of its own, and asks whether a
 * pooled connection still lives before it is used, so that a restart of the database is survived.
 */
@ApplicationPath("/")
@DataSourceDefinition(
    name = "java:app/jdbc/cabildo",
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=cabildo.database.url}",
    user = "${MPCONFIG=cabildo.database.app.user}",
    password = "${MPCONFIG=cabildo.database.app.password}",
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true"
    },
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
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
      "fish.payara.fail-all-connections=true"
    },
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 8)
public class CabildoApplication extends Application {
  @Override
  public Map<String, Object> getProperties() {
    // Redirects stay on the host that the browser asked. Our own writer makes all JSON; the
    // server's would compete with it.
    return Map.of(
        "jersey.config.server.headers.location.relative.resolution.disabled", true,
        "jersey.config.disableJsonBinding", true,
        "jersey.config.server.disableAutoDiscovery", true,
        "jersey.config.server.wadl.disableWadl", true);
  }
}
