package org.cabildo.tenants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cabildo.catalog.Datasets;
import org.cabildo.catalog.Office;
import org.cabildo.catalog.Offices;
import org.cabildo.catalog.Theme;
import org.cabildo.commitment.Commitments;
import org.cabildo.editorial.PageDescription;
import org.cabildo.editorial.Pages;

/** Does one step of a plan with the verbs of the core, in the scope of the bundle's tenant. */
@ApplicationScoped
class StepWriter {
  private final Offices offices;
  private final Datasets datasets;
  private final Commitments commitments;
  private final Pages pages;

  @Inject
  StepWriter(Offices offices, Datasets datasets, Commitments commitments, Pages pages) {
    this.offices = offices;
    this.datasets = datasets;
    this.commitments = commitments;
    this.pages = pages;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected StepWriter() {
    this(null, null, null, null);
  }

  /** Does it and gives it back. */
  Step write(Step step, Bundle bundle) {
    switch (step.subject()) {
      case OFFICE -> offices.put(named(bundle.offices(), Office::slug, step));
      case THEME -> offices.putTheme(named(bundle.themes(), Theme::slug, step));
      case DATASET -> describe(step, dataset(bundle, step));
      case DATA -> upload(dataset(bundle, step));
      case COMMITMENT -> commitments.put(commitment(bundle, step).description());
      case PROMISE -> promise(commitment(bundle, step));
      case PAGE -> pages.put(named(bundle.pages(), PageDescription::slug, step));
      case TENANT -> throw new IllegalArgumentException(step.name());
    }
    return step;
  }

  private void describe(Step step, BundledDataset dataset) {
    if (step.action() == Step.Action.CREATE) {
      datasets.create(dataset.description(), dataset.state());
    } else {
      datasets.describe(dataset.slug(), dataset.description());
    }
  }

  private void upload(BundledDataset dataset) {
    try (InputStream rows = Files.newInputStream(dataset.csv())) {
      datasets.upload(dataset.slug(), rows, dataset.slug() + ".csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void promise(BundledCommitment commitment) {
    new PromiseGap(commitment, Optional.of(commitments.find(commitment.slug()))).close(commitments);
  }

  private static BundledDataset dataset(Bundle bundle, Step step) {
    return named(bundle.datasets(), BundledDataset::slug, step);
  }

  private static BundledCommitment commitment(Bundle bundle, Step step) {
    return named(bundle.commitments(), BundledCommitment::slug, step);
  }

  private static <T> T named(List<T> all, Function<T, String> slug, Step step) {
    return all.stream()
        .filter(one -> slug.apply(one).equals(step.name()))
        .findFirst()
        .orElseThrow();
  }
}
