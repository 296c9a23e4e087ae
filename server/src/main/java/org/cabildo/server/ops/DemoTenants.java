package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cabildo.tenants.DemoBundles;
import org.cabildo.tenants.Intake;

/** The demonstration tenants: the bundles inside the jar, taken in like any other. */
@ApplicationScoped
class DemoTenants {
  private static final Logger LOG = System.getLogger(DemoTenants.class.getName());

  private final Intake intake;

  @Inject
  DemoTenants(Intake intake) {
    this.intake = intake;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DemoTenants() {
    this(null);
  }

  /** A bundle of the operator's for the same tenant goes before the one inside the jar. */
  void apply() {
    try {
      Path folder = Files.createTempDirectory("cabildo-demo");
      try {
        for (Path unpacked : DemoBundles.unpack(folder)) {
          Intake.Outcome outcome = intake.take(unpacked);
          if (!outcome.isApplied()) {
            LOG.log(Level.INFO, outcome.report());
          }
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
