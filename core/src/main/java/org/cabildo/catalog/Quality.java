package org.cabildo.catalog;

import java.util.List;

/**
 * How complete a dataset's metadata is.
 *
 * @param score 0 to 100: share of criteria met
 * @param criteria every criterion and whether it is met
 */
public record Quality(int score, List<Criterion> criteria) {
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
}
