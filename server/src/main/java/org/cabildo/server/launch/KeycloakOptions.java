package org.cabildo.server.launch;

import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows {@code --setup-keycloak URL} on the command line. */
final class KeycloakOptions {
  private static final String REALM = "cabildo";
  private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private KeycloakOptions() {}

  static Command parse(
      String keycloak, Deque<String> rest, Properties properties, Map<String, String> environment) {
    Values.ISSUER.require("--setup-keycloak", keycloak);
    @Nullable String administrator = null;
    String realm = REALM;
    @Nullable String organization = null;
    @Nullable String domain = null;
    while (!rest.isEmpty()) {
      String option = rest.removeFirst();
      switch (option) {
        case "--admin" -> administrator = CommandLine.valueOf(option, rest);
        case "--organization" -> organization = CommandLine.valueOf(option, rest);
        case "--domain" -> domain = CommandLine.valueOf(option, rest);
        case "--realm" -> realm = CommandLine.valueOf(option, rest);
        default ->
            throw LaunchFailure.wrongUse(
                "opción desconocida: " + option + " (véase --help)",
                "unknown option: " + option + " (see --help)");
      }
    }
    if (administrator == null) {
      throw LaunchFailure.wrongUse("falta --admin", "--admin is missing");
    }
    if (!realm.matches("[A-Za-z0-9._-]{1,60}")) {
      throw LaunchFailure.wrongUse(
          "el nombre de un realm tiene letras, cifras, puntos y guiones: " + realm,
          "the name of a realm has letters, digits, dots and hyphens: " + realm);
    }
    Settings.check(properties, environment);
    Optional<String> address = Setting.BASE_URL.in(properties, environment);
    String port =
        Setting.PORT.in(properties, environment).orElse(Integer.toString(CommandLine.DEFAULT_PORT));
    return new Command.SetupKeycloak(
        keycloak,
        administrator,
        realm,
        address.orElse("http://localhost:" + port),
        organization(organization, domain));
  }

  private static Optional<Command.Organization> organization(
      @Nullable String tenant, @Nullable String domain) {
    if (tenant == null && domain == null) {
      return Optional.empty();
    }
    if (tenant == null || domain == null) {
      throw LaunchFailure.wrongUse(
          "--organization y --domain van juntas", "--organization and --domain go together");
    }
    if (!TENANT.matcher(tenant).matches()) {
      throw LaunchFailure.wrongUse(
          "--organization es el nombre corto de un portal: " + tenant,
          "--organization is the short name of a portal: " + tenant);
    }
    if (!DOMAIN.matcher(domain).matches()) {
      throw LaunchFailure.wrongUse(
          "--domain es un dominio como xalapa.gob.mx: " + domain,
          "--domain is a domain like xalapa.gob.mx: " + domain);
    }
    return Optional.of(new Command.Organization(tenant, domain));
  }
}
