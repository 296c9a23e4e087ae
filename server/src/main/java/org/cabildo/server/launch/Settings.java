package org.cabildo.server.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;

/** Looks over all settings before anything starts: nobody's key and nobody's value stop it. */
final class Settings {
  private static final String PROPERTIES = "cabildo.";
  private static final String VARIABLES = "CABILDO_";

  private Settings() {}

  /**
   * Checks every key that begins like ours, and the value of each setting.
   *
   * @throws LaunchFailure with exit code 2, naming the first key that is wrong and the nearest
   *     known
   */
  static void check(Properties properties, Map<String, String> environment) {
    requireKnown(properties.stringPropertyNames(), PROPERTIES, Setting::key);
    requireKnown(environment.keySet(), VARIABLES, Setting::variable);
    for (Setting setting : Setting.values()) {
      String source =
          properties.getProperty(setting.key()) == null ? setting.variable() : setting.key();
      setting
          .in(properties, environment)
          .ifPresent(value -> setting.takes().require(source, value));
    }
    requireWholeProvider(properties, environment);
  }

  /** An identity provider is of use only to a client that can prove itself to it. */
  private static void requireWholeProvider(Properties properties, Map<String, String> environment) {
    if (Setting.OIDC_ISSUER.in(properties, environment).isEmpty()) {
      return;
    }
    if (Setting.OIDC_CLIENT_SECRET.in(properties, environment).isEmpty()) {
      throw LaunchFailure.wrongUse(
          "cabildo.oidc.issuer necesita cabildo.oidc.client-secret",
          "cabildo.oidc.issuer needs cabildo.oidc.client-secret");
    }
    Optional<String> audience = Setting.OIDC_AUDIENCE.in(properties, environment);
    if (audience.isPresent()
        && audience.equals(
            Setting.OIDC_CLIENT_ID.in(properties, environment).or(() -> Optional.of("cabildo")))) {
      throw LaunchFailure.wrongUse(
          "cabildo.oidc.audience no puede ser cabildo.oidc.client-id",
          "cabildo.oidc.audience cannot be cabildo.oidc.client-id");
    }
  }

  private static void requireKnown(
      Iterable<String> given, String prefix, Function<Setting, String> name) {
    List<String> known = Arrays.stream(Setting.values()).map(name).toList();
    TreeSet<String> unknown = new TreeSet<>();
    given.forEach(unknown::add);
    unknown.removeIf(key -> !key.startsWith(prefix) || known.contains(key));
    if (!unknown.isEmpty()) {
      throw unknown(unknown.first(), Nearest.to(unknown.first(), known));
    }
  }

  private static LaunchFailure unknown(String key, Optional<String> nearest) {
    return LaunchFailure.wrongUse(
        "no hay ningún ajuste %s.%s Están todos en docs/configuration.md."
            .formatted(key, nearest.map(near -> " ¿Quiso decir " + near + "?").orElse("")),
        "there is no setting %s.%s All of them are in docs/configuration.md."
            .formatted(key, nearest.map(near -> " Did you mean " + near + "?").orElse("")));
  }
}
