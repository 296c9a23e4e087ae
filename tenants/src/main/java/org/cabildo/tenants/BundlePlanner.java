package org.cabildo.tenants;

import static org.cabildo.tenants.Step.Action.CHANGE;
import static org.cabildo.tenants.Step.Action.CREATE;
import static org.cabildo.tenants.Step.Action.KEEP;
import static org.cabildo.tenants.Step.Action.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenants.Step.Action;
import org.cabildo.tenants.Step.Subject;

/**
 * Compares a bundle with what is there. What the tenant's own people changed or published last is
 * theirs and is kept; nothing is ever deleted.
 *
 * @param present what is there
 */
record BundlePlanner(Present present) {
  /** Subject under which bundles are applied; whatever it did last may be changed again. */
  static final String SUBJECT = "system:bundles";

  private static final String CHANGED_HERE = "changed-here";
  private static final String PUBLISHED_HERE = "published-here";

  Plan plan(Bundle bundle) {
    List<Step> steps = new ArrayList<>();
    String id = bundle.tenant().id().value();
    Optional<Tenant> wanted = Optional.of(wanted(bundle));
    steps.add(step(Subject.TENANT, id, present.tenant(), wanted));
    bundle
        .offices()
        .forEach(
            office ->
                steps.add(
                    step(
                        Subject.OFFICE,
                        office.slug(),
                        Optional.ofNullable(present.offices().get(office.slug())),
                        Optional.of(office))));
    bundle
        .themes()
        .forEach(
            theme ->
                steps.add(
                    step(
                        Subject.THEME,
                        theme.slug(),
                        Optional.ofNullable(present.themes().get(theme.slug())),
                        Optional.of(theme))));
    for (BundledDataset dataset : bundle.datasets()) {
      Optional<Dataset> there = Optional.ofNullable(present.datasets().get(dataset.slug()));
      steps.add(description(dataset, there));
      steps.add(data(dataset, there));
    }
    return new Plan(id, steps);
  }

  /** The bundle's definition with what only the installation knows. */
  Tenant wanted(Bundle bundle) {
    Tenant tenant = bundle.tenant();
    return present
        .tenant()
        .map(
            there ->
                new Tenant(
                    tenant.id(),
                    tenant.name(),
                    tenant.place(),
                    tenant.description(),
                    tenant.contactEmail(),
                    tenant.zone(),
                    tenant.languages(),
                    tenant.license(),
                    tenant.theme(),
                    tenant.logo(),
                    tenant.hosts().isEmpty()
                        ? there.hosts()
                        : tenant.hosts().stream().sorted().toList(),
                    tenant.links(),
                    tenant.synthetic(),
                    there.since()))
        .orElse(tenant);
  }

  private <T> Step step(Subject subject, String name, Optional<T> there, Optional<T> wanted) {
    if (there.isEmpty()) {
      return step(CREATE, subject, name);
    }
    if (there.equals(wanted)) {
      return step(NOTHING, subject, name);
    }
    return isTheirs(subject, name)
        ? new Step(KEEP, subject, name, Optional.of(CHANGED_HERE))
        : step(CHANGE, subject, name);
  }

  private Step description(BundledDataset dataset, Optional<Dataset> there) {
    Optional<DatasetDescription> written = there.map(d -> inOrder(d.description()));
    Step step =
        step(Subject.DATASET, dataset.slug(), written, Optional.of(inOrder(dataset.description())));
    boolean published = there.flatMap(Dataset::current).filter(BundlePlanner::isTheirs).isPresent();
    return step.action() == CHANGE && published
        ? new Step(KEEP, Subject.DATASET, dataset.slug(), Optional.of(PUBLISHED_HERE))
        : step;
  }

  private static Step data(BundledDataset dataset, Optional<Dataset> there) {
    Optional<DatasetVersion> current = there.flatMap(Dataset::current);
    if (current.isEmpty()) {
      return step(CREATE, Subject.DATA, dataset.slug());
    }
    if (current.get().original().id().sha256().equals(dataset.sha256())) {
      return step(NOTHING, Subject.DATA, dataset.slug());
    }
    return isTheirs(current.get())
        ? new Step(KEEP, Subject.DATA, dataset.slug(), Optional.of(PUBLISHED_HERE))
        : step(CHANGE, Subject.DATA, dataset.slug());
  }

  private boolean isTheirs(Subject subject, String name) {
    return present.changedHere().contains(target(subject, name));
  }

  /** What the journal calls it. */
  static String target(Subject subject, String name) {
    return subject.name().toLowerCase(Locale.ROOT) + "/" + name;
  }

  private static boolean isTheirs(DatasetVersion version) {
    return !version.publishedBy().equals(SUBJECT);
  }

  /** Themes are a set; the order in which they are given says nothing. */
  private static DatasetDescription inOrder(DatasetDescription d) {
    return new DatasetDescription(
        d.slug(),
        d.title(),
        d.description(),
        d.office(),
        d.themes().stream().sorted().toList(),
        d.keywords(),
        d.license(),
        d.frequency(),
        d.temporalStart(),
        d.temporalEnd(),
        d.contactEmail(),
        d.source(),
        d.columns(),
        d.synthetic(),
        d.schemaPolicy());
  }

  private static Step step(Action action, Subject subject, String name) {
    return new Step(action, subject, name, Optional.empty());
  }
}
