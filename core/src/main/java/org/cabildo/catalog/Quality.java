package org.cabildo.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How complete a dataset's metadata is, as the share of ten criteria met.
 *
 * @param score 0 to 100
 * @param criteria every criterion and whether it is met
 */
public record Quality(int score, List<Criterion> criteria) {
  /** Raised with every change of a criterion, so that scores are counted again. */
  static final int RULES = 1;

  /** How many criteria there are. */
  static final int CRITERIA = 10;

  private static final int TELLING_DESCRIPTION = 80;

  public Quality {
    criteria = List.copyOf(criteria);
  }

  /**
   * One criterion.
   *
   * @param key stable name, text in the portal's bundles under {@code quality.}: {@code
   *     description}, {@code license}, {@code contact}, {@code frequency}, {@code up-to-date},
   *     {@code temporal}, {@code columns-described}, {@code keywords}, {@code themes}, {@code
   *     clean-rows}
   * @param met whether it is met
   */
  public record Criterion(String key, boolean met) {}

  /**
   * The quality at {@code now}; a dataset becomes worse when its next update is overdue. Where it
   * has no licence or contact of its own, the portal's stand in, and every portal has them.
   */
  static Quality of(DatasetDescription description, Optional<DatasetVersion> version, Instant now) {
    List<Criterion> criteria =
        List.of(
            new Criterion(
                "description", description.description().es().length() >= TELLING_DESCRIPTION),
            new Criterion("license", true),
            new Criterion("contact", true),
            new Criterion("frequency", description.frequency() != Frequency.IRREGULAR),
            new Criterion(
                "up-to-date",
                isUpToDate(description.frequency(), version.map(DatasetVersion::publishedAt), now)),
            new Criterion(
                "temporal",
                description.temporalStart().isPresent() && description.temporalEnd().isPresent()),
            new Criterion(
                "columns-described", version.map(Quality::hasDescribedColumns).orElse(false)),
            new Criterion("keywords", description.keywords().size() >= 3),
            new Criterion("themes", !description.themes().isEmpty()),
            new Criterion(
                "clean-rows", version.map(v -> v.report().rejected() == 0).orElse(false)));
    return new Quality(score(met(criteria)), criteria);
  }

  /** How many criteria are met whatever the day; what lists keep instead of the whole. */
  int metRegardlessOfTime() {
    return met(criteria.stream().filter(c -> !c.key().equals("up-to-date")).toList());
  }

  /** The score of a list entry, from what {@link #metRegardlessOfTime} kept. */
  public static int score(
      int metRegardlessOfTime, Frequency frequency, Optional<Instant> published, Instant now) {
    return score(metRegardlessOfTime + (isUpToDate(frequency, published, now) ? 1 : 0));
  }

  private static int score(int met) {
    return met * 100 / CRITERIA;
  }

  private static int met(List<Criterion> criteria) {
    return (int) criteria.stream().filter(Criterion::met).count();
  }

  private static boolean isUpToDate(Frequency frequency, Optional<Instant> published, Instant now) {
    return published.map(at -> at.plus(frequency.grace()).isAfter(now)).orElse(false);
  }

  private static boolean hasDescribedColumns(DatasetVersion version) {
    List<org.cabildo.table.Field> fields = version.table().schema().fields();
    long described = fields.stream().filter(f -> f.description().isPresent()).count();
    return described * 5 >= fields.size() * 4L;
  }
}
