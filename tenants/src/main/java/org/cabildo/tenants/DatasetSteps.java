package org.cabildo.tenants;

import static org.cabildo.tenants.Step.Action.CHANGE;
import static org.cabildo.tenants.Step.Action.CREATE;
import static org.cabildo.tenants.Step.Action.NOTHING;

import java.util.List;
import java.util.Optional;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.tenants.Step.Subject;

/** What is to be done about a dataset: its metadata, and its rows. */
record DatasetSteps(Comparison comparison) {
  private static final String PUBLISHED_HERE = "published-here";

  List<Step> of(BundledDataset dataset, Optional<Dataset> there) {
    return List.of(description(dataset, there), data(dataset, there));
  }

  private Step description(BundledDataset dataset, Optional<Dataset> there) {
    Optional<DatasetDescription> written = there.map(d -> inOrder(d.description()));
    Step step =
        comparison.step(Subject.DATASET, dataset.slug(), written, inOrder(dataset.description()));
    boolean published = there.flatMap(Dataset::current).filter(DatasetSteps::isTheirs).isPresent();
    return step.action() == CHANGE && published
        ? Comparison.keep(Subject.DATASET, dataset.slug(), PUBLISHED_HERE)
        : step;
  }

  private static Step data(BundledDataset dataset, Optional<Dataset> there) {
    Optional<DatasetVersion> current = there.flatMap(Dataset::current);
    if (current.isEmpty()) {
      return Comparison.step(CREATE, Subject.DATA, dataset.slug());
    }
    if (current.get().original().id().sha256().equals(dataset.sha256())) {
      return Comparison.step(NOTHING, Subject.DATA, dataset.slug());
    }
    return isTheirs(current.get())
        ? Comparison.keep(Subject.DATA, dataset.slug(), PUBLISHED_HERE)
        : Comparison.step(CHANGE, Subject.DATA, dataset.slug());
  }

  private static boolean isTheirs(DatasetVersion version) {
    return !version.publishedBy().equals(BundlePlanner.SUBJECT);
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
}
