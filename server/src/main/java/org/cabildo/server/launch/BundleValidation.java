package org.cabildo.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks tenant bundles without a server: takes the application's libraries out of the jar, and
 * runs {@code org.cabildo.tenants.ValidateBundle} on them in a class loader of its own.
 */
final class BundleValidation {
  private static final String VALIDATOR = "org.cabildo.tenants.ValidateBundle";
  private static final String APPLICATION = "MICRO-INF/deploy/ROOT.war";
  private static final Pattern CONTAINER_LIBRARY =
      Pattern.compile(
          "MICRO-INF/runtime/(jackson-(core|databind|annotations)|jakarta\\..*-api|microprofile-config-api)\\.jar");

  private BundleValidation() {}

  /**
   * Runs the validator, which prints what it finds.
   *
   * @return its exit code: 0 when every bundle is good
   */
  static int run(List<String> arguments) {
    try {
      Path libraries = Files.createTempDirectory("cabildo-validate");
      try (URLClassLoader loader =
          new URLClassLoader(unpack(ownJar(), libraries), ClassLoader.getPlatformClassLoader())) {
        Thread.currentThread().setContextClassLoader(loader);
        return (int)
            loader
                .loadClass(VALIDATOR)
                .getMethod("run", String[].class, PrintStream.class)
                .invoke(null, arguments.toArray(String[]::new), Console.out());
      } finally {
        DataFolder.delete(libraries);
      }
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

  private static Path ownJar() throws URISyntaxException {
    return Path.of(
        BundleValidation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static URL[] unpack(Path jar, Path target) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry application = file.getEntry(APPLICATION);
      try (ZipInputStream war = new ZipInputStream(file.getInputStream(application))) {
        for (@Nullable ZipEntry entry = war.getNextEntry();
            entry != null;
            entry = war.getNextEntry()) {
          String name = entry.getName();
          if (name.startsWith("WEB-INF/lib/")
              && name.endsWith(".jar")
              && !name.contains("duckdb")) {
            urls.add(copy(war, name, target));
          }
        }
      }
      for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (CONTAINER_LIBRARY.matcher(entry.getName()).matches()) {
          try (InputStream library = file.getInputStream(entry)) {
            urls.add(copy(library, entry.getName(), target));
          }
        }
      }
    }
    return urls.toArray(URL[]::new);
  }

  // Only the last part of the name is used: an entry cannot place itself outside the folder.
  private static URL copy(InputStream from, String name, Path target) throws IOException {
    Path file = target.resolve(name.substring(name.lastIndexOf('/') + 1));
    Files.copy(from, file);
    return file.toUri().toURL();
  }
}
