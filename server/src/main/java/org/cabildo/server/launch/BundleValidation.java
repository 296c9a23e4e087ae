package org.cabildo.server.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.List;

/** Checks tenant bundles without a server: {@code org.cabildo.tenants.ValidateBundle}. */
final class BundleValidation {
  private static final String VALIDATOR = "org.cabildo.tenants.ValidateBundle";

  private BundleValidation() {}

  /**
   * Runs the validator, which prints what it finds.
   *
   * @return its exit code: 0 when every bundle is good
   */
  static int run(List<String> arguments) {
    try (ApplicationLibraries libraries = ApplicationLibraries.open()) {
      return (int)
          libraries
              .type(VALIDATOR)
              .getMethod("run", String[].class, PrintStream.class)
              .invoke(null, arguments.toArray(String[]::new), Console.out());
    } catch (InvocationTargetException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (IOException | ReflectiveOperationException | URISyntaxException e) {
      throw failure(e);
    }
  }

  private static LaunchFailure failure(Throwable cause) {
    return LaunchFailure.impossible(
            "no se pueden revisar las carpetas: " + cause, "cannot check the bundles: " + cause)
        .causedBy(cause);
  }
}
