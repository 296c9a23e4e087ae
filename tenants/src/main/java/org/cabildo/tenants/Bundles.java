package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Onboarding;
import org.cabildo.catalog.Theme;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.Tenants;

/**
 * Brings the installation to what a bundle says. Applying twice changes nothing the second time;
 * nothing is deleted, and what a tenant's own people changed or published last stays theirs.
 */
@ApplicationScoped
public class Bundles {
  private static final System.Logger LOG = System.getLogger(Bundles.class.getName());
  private static final Caller SYSTEM = Caller.system("bundles");

  private final Scopes scopes;
  private final Tenants tenants;
  private final Onboarding onboarding;
  private final Offices offices;
  private final Datasets datasets;
  private final Handwork handwork;

  @Inject
  Bundles(
      Scopes scopes,
      Tenants tenants,
      Onboarding onboarding,
      Offices offices,
      Datasets datasets,
      Handwork handwork) {
    this.scopes = scopes;
    this.tenants = tenants;
    this.onboarding = onboarding;
    this.offices = offices;
    this.datasets = datasets;
    this.handwork = handwork;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected Bundles() {
    this(null, null, null, null, null, null);
  }

  /** What {@link #apply} would do now. */
  @Requires(Permission.ONBOARD)
  public Plan plan(Bundle bundle) {
    return planner(bundle).plan(bundle);
  }

  /**
   * Logs the plan, then does it; the tenant is live as soon as this returns.
   *
   * @return what was done
   * @throws Problem what a step was refused with; earlier steps stay done and the next time goes on
   *     from there
   */
  @Requires(Permission.ONBOARD)
  public Plan apply(Bundle bundle) {
    BundlePlanner planner = planner(bundle);
    Plan plan = planner.plan(bundle);
    LOG.log(System.Logger.Level.INFO, plan.text(Locale.ENGLISH));
    for (Step step : plan.work()) {
      if (step.subject() == Step.Subject.TENANT) {
        Tenant wanted = planner.wanted(bundle);
        scopes.asPlatform(SYSTEM, () -> define(step, wanted));
      } else {
        inside(bundle, () -> write(step, bundle));
      }
    }
    return plan;
  }

  private BundlePlanner planner(Bundle bundle) {
    Present present = present(bundle);
    Set<String> changing =
        new BundlePlanner(present)
            .plan(bundle).work().stream()
                .filter(step -> step.action() == Step.Action.CHANGE)
                .map(step -> BundlePlanner.target(step.subject(), step.name()))
                .collect(Collectors.toSet());
    return new BundlePlanner(
        changing.isEmpty()
            ? present
            : present.withChangedHere(inside(bundle, () -> handwork.among(changing))));
  }

  private Present present(Bundle bundle) {
    Optional<Tenant> tenant = tenants.find(bundle.tenant().id());
    return tenant.isEmpty() ? Present.nothing() : inside(bundle, () -> present(tenant, bundle));
  }

  private Present present(Optional<Tenant> tenant, Bundle bundle) {
    Map<String, Dataset> there =
        bundle.datasets().stream()
            .flatMap(dataset -> find(dataset.slug()).stream())
            .collect(Collectors.toMap(Dataset::slug, Function.identity()));
    return new Present(
        tenant,
        offices.list().stream()
            .map(Offices.OfficeFigures::office)
            .collect(Collectors.toMap(Office::slug, Function.identity())),
        offices.themes().stream()
            .map(Offices.ThemeFigures::theme)
            .collect(Collectors.toMap(Theme::slug, Function.identity())),
        there,
        Set.of());
  }

  private Optional<Dataset> find(String slug) {
    try {
      return Optional.of(datasets.find(slug));
    } catch (Problem problem) {
      if (problem.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  private Tenant define(Step step, Tenant wanted) {
    return step.action() == Step.Action.CREATE
        ? onboarding.open(wanted)
        : onboarding.change(wanted);
  }

  private Object write(Step step, Bundle bundle) {
    return switch (step.subject()) {
      case OFFICE -> offices.put(named(bundle.offices(), Office::slug, step));
      case THEME -> offices.putTheme(named(bundle.themes(), Theme::slug, step));
      case DATASET -> describe(step, named(bundle.datasets(), BundledDataset::slug, step));
      case DATA -> upload(named(bundle.datasets(), BundledDataset::slug, step));
      case TENANT -> throw new IllegalArgumentException(step.name());
    };
  }

  private Dataset describe(Step step, BundledDataset dataset) {
    return step.action() == Step.Action.CREATE
        ? datasets.create(dataset.description(), dataset.state())
        : datasets.describe(dataset.slug(), dataset.description());
  }

  private DatasetVersion upload(BundledDataset dataset) {
    try (InputStream rows = Files.newInputStream(dataset.csv())) {
      return datasets.upload(dataset.slug(), rows, dataset.slug() + ".csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T inside(Bundle bundle, Supplier<T> work) {
    return scopes.as(bundle.tenant().id(), SYSTEM, work);
  }

  private static <T> T named(List<T> all, Function<T, String> slug, Step step) {
    return all.stream()
        .filter(one -> slug.apply(one).equals(step.name()))
        .findFirst()
        .orElseThrow();
  }
}
