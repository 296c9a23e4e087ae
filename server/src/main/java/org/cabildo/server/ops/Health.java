package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.cabildo.access.Database;
import org.cabildo.storage.BlobStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this process can do its work. */
@ApplicationScoped
class Health {
  private static final long MEGABYTE = 1L << 20;

  private final Database database;
  private final BlobStore blobs;
  private final long freeMegabytes;

  @Inject
  Health(
      Database database,
      BlobStore blobs,
      @ConfigProperty(name = "cabildo.health.free-megabytes", defaultValue = "256")
          long freeMegabytes) {
    this.database = database;
    this.blobs = blobs;
    this.freeMegabytes = freeMegabytes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Health() {
    this(null, null, 0);
  }

  /** It runs; what it needs may be missing. */
  Report live() {
    return new Report(List.of());
  }

  /** It has what it needs to answer. */
  Report ready() {
    return new Report(
        List.of(Check.of("database", database::answers), Check.of("files", this::fits)));
  }

  private boolean fits() throws IOException {
    return Files.getFileStore(blobs.root().getParent()).getUsableSpace()
        >= freeMegabytes * MEGABYTE;
  }

  /** What was found. */
  record Report(String status, List<Check> checks) {
    Report(List<Check> checks) {
      this(checks.stream().allMatch(Check::isUp) ? "UP" : "DOWN", checks);
    }

    boolean isUp() {
      return status.equals("UP");
    }
  }

  /** One thing that is needed. */
  record Check(String name, String status) {
    /** A question that may fail, which is a no. */
    @FunctionalInterface
    interface Question {
      boolean ask() throws IOException;
    }

    static Check of(String name, Question question) {
      try {
        return new Check(name, question.ask() ? "UP" : "DOWN");
      } catch (IOException | RuntimeException e) {
        return new Check(name, "DOWN");
      }
    }

    boolean isUp() {
      return status.equals("UP");
    }
  }
}
