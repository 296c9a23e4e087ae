package org.cabildo.tenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.Commitment;
import org.cabildo.editorial.PageDescription;
import org.cabildo.tenancy.Tenant;
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

  Plan plan(Bundle bundle) {
    Comparison comparison = new Comparison(present.changedHere());
    List<Step> steps = new ArrayList<>();
    String id = bundle.tenant().id().value();
    steps.add(comparison.step(Subject.TENANT, id, present.tenant(), wanted(bundle)));
    for (Office office : bundle.offices()) {
      steps.add(comparison.step(Subject.OFFICE, office.slug(), office(office.slug()), office));
    }
    for (Theme theme : bundle.themes()) {
      steps.add(comparison.step(Subject.THEME, theme.slug(), theme(theme.slug()), theme));
    }
    DatasetSteps datasets = new DatasetSteps(comparison);
    bundle.datasets().forEach(one -> steps.addAll(datasets.of(one, dataset(one.slug()))));
    CommitmentSteps commitments = new CommitmentSteps(comparison);
    bundle.commitments().forEach(one -> steps.addAll(commitments.of(one, commitment(one.slug()))));
    for (PageDescription page : bundle.pages()) {
      steps.add(comparison.step(Subject.PAGE, page.slug(), page(page.slug()), page));
    }
    return new Plan(id, steps);
  }

  /** What the journal has to be asked about before the plan is right, as it names it. */
  Set<String> doubts(Bundle bundle) {
    return present.tenant().isEmpty()
        ? Set.of()
        : plan(bundle).steps().stream()
            .filter(BundlePlanner::mayBeTheirs)
            .map(Step::target)
            .collect(Collectors.toSet());
  }

  /** A page that is not there may have been removed, and a date may have been moved. */
  private static boolean mayBeTheirs(Step step) {
    return switch (step.action()) {
      case CHANGE -> true;
      case CREATE -> step.subject() == Subject.PAGE;
      case KEEP -> step.subject() == Subject.PROMISE;
      case NOTHING -> false;
    };
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

  private Optional<Office> office(String slug) {
    return Optional.ofNullable(present.offices().get(slug));
  }

  private Optional<Theme> theme(String slug) {
    return Optional.ofNullable(present.themes().get(slug));
  }

  private Optional<Dataset> dataset(String slug) {
    return Optional.ofNullable(present.datasets().get(slug));
  }

  private Optional<Commitment> commitment(String slug) {
    return Optional.ofNullable(present.commitments().get(slug));
  }

  private Optional<PageDescription> page(String slug) {
    return Optional.ofNullable(present.pages().get(slug));
  }
}
