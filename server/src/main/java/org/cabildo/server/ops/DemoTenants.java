package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.tenants.Bundle;
import org.cabildo.tenants.BundleReader;
import org.cabildo.tenants.Bundles;
import org.cabildo.tenants.DemoBundles;

/** The demonstration tenants: the bundles inside the jar, applied like any other. */
@ApplicationScoped
class DemoTenants {
  private static final Caller DEMO = Caller.system("bundles");

  private final Scopes scopes;
  private final Bundles bundles;

  @Inject
  DemoTenants(Scopes scopes, Bundles bundles) {
    this.scopes = scopes;
    this.bundles = bundles;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DemoTenants() {
    this(null, null);
  }

  void apply() {
    try {
      Path folder = Files.createTempDirectory("cabildo-demo");
      try {
        BundleReader reader = new BundleReader(Locale.ENGLISH);
        for (Path unpacked : DemoBundles.unpack(folder)) {
          Bundle bundle = reader.read(unpacked).bundle().orElseThrow();
          scopes.asPlatform(DEMO, () -> bundles.apply(bundle));
        }
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
