package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one door for bundles, wherever they come from: read, checked, planned, applied, and told in
 * words. Of two folders for one tenant the first counts, until it is forgotten.
 */
@ApplicationScoped
public class Intake {
  private static final Caller OPERATOR = Caller.system("bundles");

  private final Map<TenantId, Path> sources = new ConcurrentHashMap<>();
  private final Scopes scopes;
  private final Bundles bundles;
  private final Locale language;

  @Inject
  Intake(
      Scopes scopes,
      Bundles bundles,
      @ConfigProperty(name = "cabildo.tenants.language", defaultValue = "es") String language) {
    this.scopes = scopes;
    this.bundles = bundles;
    this.language = Locale.forLanguageTag(language);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Intake() {
    this(null, null, "es");
  }

  /**
   * What came of a bundle.
   *
   * @param report the plan that was carried out, or every problem with its file and line
   * @param problems how many; none when it was applied
   */
  public record Outcome(String report, int problems) {
    /** Whether the installation is now as the bundle says. */
    public boolean isApplied() {
      return problems == 0;
    }
  }

  /**
   * Reads the folder of a bundle and applies it if nothing is wrong with it.
   *
   * @throws Problem when the installation cannot do it now; it is worth another try
   */
  public Outcome take(Path folder) {
    BundleReader.Reading reading = new BundleReader(language).read(folder);
    if (reading.bundle().isEmpty()) {
      String found =
          reading.findings().stream()
              .map(finding -> finding.under(folder.getFileName()) + "\n")
              .collect(Collectors.joining());
      return refused(found, folder, reading.findings().size());
    }
    Bundle bundle = reading.bundle().get();
    TenantId id = bundle.tenant().id();
    sources.entrySet().removeIf(e -> e.getValue().equals(folder) && !e.getKey().equals(id));
    Path first = Optional.ofNullable(sources.putIfAbsent(id, folder)).orElse(folder);
    if (!first.equals(folder)) {
      String repeated = new Texts(language).text("repeated", id);
      return refused(repeated + " (" + first + ")\n", folder, 1);
    }
    try {
      Plan plan = scopes.asPlatform(OPERATOR, () -> bundles.apply(bundle));
      return new Outcome(plan.text(language), 0);
    } catch (Problem problem) {
      if (problem.code().kind() == ErrorCode.Kind.RESOURCES) {
        throw problem;
      }
      return refused(problem.detail(language) + "\n", folder, 1);
    }
  }

  /** Another folder may now speak for the tenant. */
  public void forget(Path folder) {
    sources.values().removeIf(folder::equals);
  }

  private Outcome refused(String found, Path folder, int problems) {
    return new Outcome(
        found + new Texts(language).text("invalid", folder.getFileName(), problems), problems);
  }
}
