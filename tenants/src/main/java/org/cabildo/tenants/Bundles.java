package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cabildo.access.Caller;
import org.cabildo.access.Permission;
import org.cabildo.access.Requires;
import org.cabildo.access.Scopes;
import org.cabildo.catalog.Onboarding;
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
  private final PresentReader presence;
  private final Handwork handwork;
  private final StepWriter writer;

  @Inject
  Bundles(
      Scopes scopes,
      Tenants tenants,
      Onboarding onboarding,
      PresentReader presence,
      Handwork handwork,
      StepWriter writer) {
    this.scopes = scopes;
    this.tenants = tenants;
    this.onboarding = onboarding;
    this.presence = presence;
    this.handwork = handwork;
    this.writer = writer;
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
    LOG.log(System.Logger.Level.INFO, plan.brief(Locale.ENGLISH));
    for (Step step : plan.work()) {
      if (step.subject() == Step.Subject.TENANT) {
        Tenant wanted = planner.wanted(bundle);
        scopes.asPlatform(SYSTEM, () -> define(step, wanted));
      } else {
        inside(bundle, () -> writer.write(step, bundle));
      }
    }
    return plan;
  }

  private BundlePlanner planner(Bundle bundle) {
    Present present = present(bundle);
    Set<String> doubts = new BundlePlanner(present).doubts(bundle);
    return new BundlePlanner(
        doubts.isEmpty()
            ? present
            : present.withChangedHere(inside(bundle, () -> handwork.among(doubts))));
  }

  private Present present(Bundle bundle) {
    return tenants
        .find(bundle.tenant().id())
        .map(tenant -> inside(bundle, () -> presence.read(tenant, bundle)))
        .orElse(Present.nothing());
  }

  private Tenant define(Step step, Tenant wanted) {
    return step.action() == Step.Action.CREATE
        ? onboarding.open(wanted)
        : onboarding.change(wanted);
  }

  private <T> T inside(Bundle bundle, Supplier<T> work) {
    return scopes.as(bundle.tenant().id(), SYSTEM, work);
  }
}
