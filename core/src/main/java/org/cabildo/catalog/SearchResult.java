package org.cabildo.catalog;

import java.util.List;
import org.cabildo.tenancy.LocalText;

/**
 * The answer to a search.
 *
 * @param total how many datasets match
 * @param datasets this page of them
 * @param offices facet counts, most first
 * @param themes facet counts
 * @param formats facet counts
 * @param licenses facet counts
 */
public record SearchResult(
    long total,
    List<DatasetSummary> datasets,
    List<FacetCount> offices,
    List<FacetCount> themes,
    List<FacetCount> formats,
    List<FacetCount> licenses) {
  /**
   * How many matches have a value. A facet's own choice does not narrow its counts, so that
   * alternatives stay visible.
   *
   * @param value slug or identifier
   * @param label what people read
   * @param count matching datasets
   */
  public record FacetCount(String value, LocalText label, long count) {}
}
