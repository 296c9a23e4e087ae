package org.cabildo.server.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cabildo.tenants.Intake;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder in which an operator puts tenant bundles. A bundle that appears or changes is taken in
 * as soon as two looks in a row find it the same, so that one that is still being copied is not;
 * what came of it is written beside it, as {@code <folder>.report.txt}, and logged. Names that
 * begin with a dot are left alone. A bundle that goes away takes nothing with it.
 */
@ApplicationScoped
class TenantsFolder {
  /** From one look to the next. */
  static final Duration PULSE = Duration.ofSeconds(2);

  private static final Logger LOG = System.getLogger(TenantsFolder.class.getName());
  private static final String REPORT = ".report.txt";

  private final Intake intake;
  private final Path root;
  private final Map<Path, String> seen = new HashMap<>();
  private final Map<Path, String> taken = new HashMap<>();

  @Inject
  TenantsFolder(
      Intake intake,
      @ConfigProperty(name = "cabildo.data.dir") String dataDirectory,
      @ConfigProperty(name = "cabildo.tenants.dir") Optional<String> folder) {
    this.intake = intake;
    this.root = Path.of(folder.orElse(dataDirectory + "/tenants")).toAbsolutePath().normalize();
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected TenantsFolder() {
    this(null, ".", Optional.empty());
  }

  /** Where it is. */
  Path root() {
    return root;
  }

  /** For the start: makes the folder, and takes in what is there already. */
  synchronized void open() {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot make the folder of tenants " + root + ": " + e);
    }
    bundles().forEach(bundle -> seen.put(bundle, signature(bundle)));
    look();
  }

  /** Takes in what is new or changed, and still. */
  synchronized void look() {
    List<Path> bundles = bundles();
    seen.keySet().retainAll(bundles);
    for (Path gone : List.copyOf(taken.keySet())) {
      if (!bundles.contains(gone)) {
        taken.remove(gone);
        intake.forget(gone);
      }
    }
    for (Path bundle : bundles) {
      String now = signature(bundle);
      boolean still = now.equals(seen.put(bundle, now));
      if (still && !now.equals(taken.get(bundle))) {
        take(bundle);
        taken.put(bundle, now);
      }
    }
  }

  private void take(Path bundle) {
    Intake.Outcome outcome = intake.take(bundle);
    if (!outcome.isApplied()) {
      LOG.log(Level.WARNING, outcome.report());
    }
    Path report = bundle.resolveSibling(bundle.getFileName() + REPORT);
    try {
      Files.writeString(
          report, Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n" + outcome.report() + "\n");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "cannot write " + report + ": " + e);
    }
  }

  private List<Path> bundles() {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names, sizes and times of all its files: changes when any of them does. */
  private static String signature(Path bundle) {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> tree = Files.walk(bundle)) {
      for (Path path : tree.sorted().toList()) {
        text.append(path)
            .append(' ')
            .append(Files.isDirectory(path) ? 0 : Files.size(path))
            .append(' ')
            .append(Files.getLastModifiedTime(path))
            .append('\n');
      }
    } catch (IOException | UncheckedIOException e) {
      return "changing while it was looked at, " + Instant.now();
    }
    return text.toString();
  }
}
