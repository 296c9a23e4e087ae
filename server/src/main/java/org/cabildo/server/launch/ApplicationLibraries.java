package org.cabildo.server.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the application has in the jar, taken out of it for work that needs no server, in a class
 * loader of its own. Gone when it is closed.
 */
final class ApplicationLibraries implements AutoCloseable {
  private static final String APPLICATION = "MICRO-INF/deploy/ROOT.war";
  private static final String CLASSES = "WEB-INF/classes/";

  /** Of the application itself only what needs neither container nor database. */
  private static final String ALONE = CLASSES + "org/cabildo/server/keycloak/";

  private static final Pattern CONTAINER_LIBRARY =
      Pattern.compile(
          "MICRO-INF/runtime/(jackson-(core|databind|annotations)|jakarta\\..*-api|microprofile-config-api)\\.jar");

  private final Path folder;
  private final URLClassLoader loader;

  private ApplicationLibraries(Path folder, URLClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  static ApplicationLibraries open() throws IOException, URISyntaxException {
    Path folder = Files.createTempDirectory("cabildo-libraries");
    return new ApplicationLibraries(
        folder, new URLClassLoader(unpack(ownJar(), folder), ClassLoader.getPlatformClassLoader()));
  }

  /** A class of the application; also what it looks up by the thread's loader is found there. */
  Class<?> type(String name) throws ClassNotFoundException {
    Thread.currentThread().setContextClassLoader(loader);
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
    DataFolder.delete(folder);
  }

  private static Path ownJar() throws URISyntaxException {
    return Path.of(
        ApplicationLibraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static URL[] unpack(Path jar, Path target) throws IOException {
    Set<URI> found = new LinkedHashSet<>();
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
            found.add(copy(war, target.resolve(lastPart(name))));
          } else if (name.startsWith(ALONE) && name.endsWith(".class")) {
            Path classes = target.resolve("classes");
            Path place = classes.resolve(ALONE.substring(CLASSES.length()));
            Files.createDirectories(place);
            copy(war, place.resolve(lastPart(name)));
            found.add(classes.toUri());
          }
        }
      }
      for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (CONTAINER_LIBRARY.matcher(entry.getName()).matches()) {
          try (InputStream library = file.getInputStream(entry)) {
            found.add(copy(library, target.resolve(lastPart(entry.getName()))));
          }
        }
      }
    }
    List<URL> urls = new ArrayList<>();
    for (URI one : found) {
      urls.add(one.toURL());
    }
    return urls.toArray(URL[]::new);
  }

  // Only the last part of the name is used: an entry cannot place itself outside the folder.
  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static URI copy(InputStream from, Path file) throws IOException {
    Files.copy(from, file);
    return file.toUri();
  }
}
