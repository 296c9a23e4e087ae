package org.cabildo.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.cabildo.server.launch.Command.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start with a wrong setting does not take place, and says why. */
class SettingsTest {

  @Test
  void aMisspeltPropertyStopsTheStartAndTheNearestIsNamed() {
    LaunchFailure failure = failure(Map.of("cabildo.table.max-row", "1"), Map.of());
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.english())
        .isEqualTo(
            "there is no setting cabildo.table.max-row. Did you mean cabildo.table.max-rows?"
                + " All of them are in docs/configuration.md.");
    assertThat(failure.spanish())
        .startsWith(
            "no hay ningún ajuste cabildo.table.max-row. ¿Quiso decir cabildo.table.max-rows?");
  }

  @Test
  void aMisspeltVariableStopsTheStartAndTheNearestIsNamed() {
    LaunchFailure failure = failure(Map.of(), Map.of("CABILDO_DATADIR", "/data", "HOME", "/root"));
    assertThat(failure.english())
        .contains("no setting CABILDO_DATADIR. Did you mean CABILDO_DATA_DIR?");
    assertThat(failure(Map.of(), Map.of("CABILDO_ZZZ", "1")).english())
        .isEqualTo("there is no setting CABILDO_ZZZ. All of them are in docs/configuration.md.");
  }

  @Test
  void whatTheLauncherItselfHandsToTheApplicationIsNobodysSetting() {
    assertThat(failure(Map.of("cabildo.database.app.user", "x"), Map.of()).english())
        .contains("no setting cabildo.database.app.user");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cabildo.port|65536|a whole number from 0 to 65535",
        "cabildo.port|80 80|a whole number from 0 to 65535",
        "cabildo.port|99999999999999999999|a whole number from 0 to 65535",
        "cabildo.demo|yes|true or false",
        "cabildo.table.rejected-percent|101|a whole number from 0 to 100",
        "cabildo.table.max-rows|0|a whole number from 1 to 10000000000",
        "cabildo.table.threads|-1|a whole number from 1 to 256",
        "cabildo.table.memory-limit|1|a size from 64MB to 64TB",
        "cabildo.table.memory-limit|63MB|a size from 64MB to 64TB",
        "cabildo.table.memory-limit|65TB|a size from 64MB to 64TB",
        "cabildo.table.spill-limit|lots|a size from 64MB to 64TB",
        "cabildo.base-url|datos.example.org|an address as https://datos.example.org",
        "cabildo.base-url|https://datos.example.org/portal|an address as https://datos.example.org",
        "cabildo.egress.allow|10.1.0.0/33|names, addresses or networks as 10.1.0.0/16",
        "cabildo.egress.allow|10.1|names, addresses or networks as 10.1.0.0/16",
        "cabildo.egress.allow|http://datos.example.org|names, addresses or networks",
        "cabildo.egress.ports|80,70000|ports as 80,443",
        "cabildo.egress.ports|http|ports as 80,443",
        "cabildo.query.of-tenants|xalapa|limits as xalapa.seconds=60",
        "cabildo.query.of-tenants|xalapa.share=101|limits as xalapa.seconds=60",
        "cabildo.query.of-tenants|xalapa.seconds=5,|limits as xalapa.seconds=60",
        "cabildo.hosts|https://datos.example.org|names as datos.example.org",
        "cabildo.oidc.issuer|http://id.example.org/realms/cabildo|an https address as https://id",
        "cabildo.oidc.issuer|http://127.0.0.1.example.org|an https address as https://id",
        "cabildo.oidc.issuer|https://a@id.example.org|an https address as https://id",
        "cabildo.oidc.issuer|https://id.example.org/?a=b|an https address as https://id",
        "cabildo.oidc.cache-minutes|0|a whole number from 1 to 1440"
      })
  void aValueNobodyCanUseStopsTheStart(String key, String value, String expected) {
    LaunchFailure failure = failure(Map.of(key, value), Map.of());
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.english())
        .startsWith(key + ": expected " + expected)
        .endsWith("not \"" + value + "\"")
        .doesNotContain("`");
    assertThat(failure.spanish()).startsWith(key + ": se espera ").endsWith("no «" + value + "»");
  }

  @Test
  void theSourceOfAWrongValueIsNamedAsItWasGiven() {
    assertThat(failure(Map.of(), Map.of("CABILDO_TABLE_THREADS", "many")).english())
        .startsWith("CABILDO_TABLE_THREADS: expected");
  }

  @Test
  void goodSettingsOfBothKindsPassAndOptionsWin() {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "cabildo.table.memory-limit", " 512MB ",
            "cabildo.base-url", "https://datos.example.org/",
            "cabildo.hosts", "a.example, b.example",
            "cabildo.query.of-tenants", "xalapa.seconds=60, puebla.page-rows=5000",
            "cabildo.port", "8081",
            "java.version", "17"));
    Map<String, String> environment = Map.of("CABILDO_DEMO", "false", "CABILDO_HOSTS", "");
    assertThat(CommandLine.parse(new String[0], properties, environment))
        .isEqualTo(new Command.Serve(8081, Optional.of(Demo.WITHOUT)));
    assertThat(CommandLine.parse(new String[] {"--port", "0", "--demo"}, properties, environment))
        .isEqualTo(new Command.Serve(0, Optional.of(Demo.WITH)));
  }

  @Test
  void anIdentityProviderIsConfiguredWholeOrNotAtAll() {
    String issuer = "https://id.example.org/realms/cabildo";
    assertThat(failure(Map.of("cabildo.oidc.issuer", issuer), Map.of()).english())
        .isEqualTo("cabildo.oidc.issuer needs cabildo.oidc.client-secret");
    Map<String, String> same =
        Map.of(
            "cabildo.oidc.issuer", issuer,
            "cabildo.oidc.client-secret", "s",
            "cabildo.oidc.audience", "cabildo");
    assertThat(failure(same, Map.of()).english())
        .isEqualTo("cabildo.oidc.audience cannot be cabildo.oidc.client-id");
    assertThat(failure(Map.of("cabildo.oidc.client-id", "x"), Map.of())).isNull();
  }

  @Test
  void helpIsGivenWhateverTheSettingsAre() {
    assertThatCode(
            () ->
                CommandLine.parse(
                    new String[] {"--help"}, new Properties(), Map.of("CABILDO_ZZZ", "1")))
        .doesNotThrowAnyException();
  }

  @Test
  void aWrongOptionIsToldLikeAWrongSetting() {
    LaunchFailure failure =
        catchThrowableOfType(
            LaunchFailure.class,
            () -> CommandLine.parse(new String[] {"--port", "http"}, new Properties(), Map.of()));
    assertThat(failure.english())
        .isEqualTo("--port: expected a whole number from 0 to 65535, not \"http\"");
  }

  private static LaunchFailure failure(Map<String, String> given, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.putAll(given);
    return catchThrowableOfType(
        LaunchFailure.class, () -> CommandLine.parse(new String[0], properties, environment));
  }
}
