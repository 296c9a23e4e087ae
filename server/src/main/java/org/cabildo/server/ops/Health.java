package org.cabildo.server.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cabildo.storage.BlobStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this process can do its work. */
@ApplicationScoped
class Health {
  private static final int PATIENCE_SECONDS = 2;
  private static final long MEGABYTE = 1L << 20;

  private final BlobStore blobs;
  private final long freeMegabytes;

  @Resource(lookup = "java:app/jdbc/cabildo")
  @SuppressWarnings("NullAway.Init")
  private DataSource database;

  @Inject
  Health(
      BlobStore blobs,
      @ConfigProperty(name = "cabildo.health.free-megabytes", defaultValue = "256")
          long freeMegabytes) {
    this.blobs = blobs;
    this.freeMegabytes = freeMegabytes;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Health() {
    this(null, 0);
  }

  /** It runs; what it needs may be missing. */
  Report live() {
    return new Report(List.of());
  }

  /** It has what it needs to answer. */
  Report ready() {
    return new Report(List.of(Check.of("database", this::reaches), Check.of("files", this::fits)));
  }

  private boolean reaches() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    }
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
      boolean ask() throws SQLException, IOException;
    }

    static Check of(String name, Question question) {
      try {
        return new Check(name, question.ask() ? "UP" : "DOWN");
      } catch (SQLException | IOException | RuntimeException e) {
        return new Check(name, "DOWN");
      }
    }

    boolean isUp() {
      return status.equals("UP");
    }
  }
}
