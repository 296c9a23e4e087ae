package org.cabildo.server.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cabildo.catalog.DatasetVersion;
import org.cabildo.catalog.Quality;
import org.cabildo.server.portal.DatasetView;
import org.cabildo.server.portal.Grade;
import org.cabildo.server.portal.Texts;

/**
 * How complete a description is, and what it lacks.
 *
 * @param quality score and criteria
 * @param t the texts
 */
public record QualityBox(DatasetView.QualityView quality, Texts t) {
  /** What can only be told once there is a file. */
  private static final Set<String> OF_THE_FILE =
      Set.of("up-to-date", "columns-described", "clean-rows");

  /** The quality of a dataset, which may have no file yet. */
  static QualityBox of(Quality quality, Optional<DatasetVersion> current, Desk desk) {
    Texts t = desk.t();
    long met = quality.criteria().stream().filter(Quality.Criterion::met).count();
    List<DatasetView.CriterionView> criteria =
        quality.criteria().stream()
            .map(
                c ->
                    new DatasetView.CriterionView(
                        t.of("quality." + c.key() + suffix(c, current)), c.met()))
            .toList();
    return new QualityBox(
        new DatasetView.QualityView(
            Grade.of(quality.score(), t),
            t.of(
                "quality.summary",
                desk.formats().number(met),
                desk.formats().number(criteria.size())),
            criteria),
        t);
  }

  private static String suffix(Quality.Criterion criterion, Optional<DatasetVersion> current) {
    if (criterion.met()) {
      return "";
    }
    return current.isEmpty() && OF_THE_FILE.contains(criterion.key()) ? ".later" : ".missing";
  }
}
