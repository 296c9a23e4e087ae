package org.cabildo.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cabildo.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ValidateBundleTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return ValidateBundle.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void endsWithZeroForARightBundle() {
    assertThat(run(new SampleBundle(folder).folder().toString())).isZero();
    assertThat(output()).contains("correcto, portal «cordoba» con 1 conjuntos de datos");
  }

  @Test
  void printsFileLineCodeAndMessageAndEndsWithOne() {
    new SampleBundle(folder).replace("tenant.yaml", "Mexico_City", "Mexico_Cty");

    assertThat(run(folder.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(output())
        .contains(
            folder.resolve("tenant.yaml")
                + ":14: not-a-time-zone: there is no time zone “America/Mexico_Cty”."
                + " Did you mean “America/Mexico_City”?")
        .contains(folder + ": problems: 1");
  }

  @Test
  void findsTwoFoldersForOneTenant() {
    new SampleBundle(folder.resolve("a"));
    new SampleBundle(folder.resolve("b"));

    assertThat(run(folder.resolve("a").toString(), folder.resolve("b").toString())).isEqualTo(1);
    assertThat(output()).contains("repeated");
  }

  @Test
  void explainsItselfWithoutAFolder() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--halp", "x")).isEqualTo(2);
    assertThat(output()).contains("--validate-bundle");
  }

  /** The launcher calls it with these four on the class path and nothing else. */
  @Test
  void needsNoContainer() throws Exception {
    new SampleBundle(folder);
    URL[] path = {
      origin(ValidateBundle.class),
      origin(Tenant.class),
      origin(LoadSettings.class),
      origin(de.siegmar.fastcsv.reader.CsvReader.class)
    };
    try (URLClassLoader alone = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Object code =
          alone
              .loadClass(ValidateBundle.class.getName())
              .getMethod("run", String[].class, PrintStream.class)
              .invoke(
                  null,
                  new String[] {folder.toString()},
                  new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(code).isEqualTo(0);
    }
  }

  private static URL origin(Class<?> type) throws IOException {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
