package org.cabildo.server.launch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The launcher's settings. Each is read from the system property {@code key()} or else from the
 * environment variable {@code variable()}; an empty value counts as absent.
 */
enum Setting {
  DATA_DIR("cabildo.data.dir"),
  PORT("cabildo.port"),
  DEMO("cabildo.demo"),
  DATABASE_URL("cabildo.database.url"),
  DATABASE_USER("cabildo.database.user"),
  DATABASE_PASSWORD("cabildo.database.password");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  String variable() {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  Optional<String> in(Properties properties, Map<String, String> environment) {
    return Optional.ofNullable(properties.getProperty(key))
        .or(() -> Optional.ofNullable(environment.get(variable())))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  Optional<String> value() {
    return in(System.getProperties(), System.getenv());
  }
}
