package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.catalog.DatasetSummary;
import org.cabildo.catalog.SearchResult.FacetCount;

/**
 * A dataset in a list, as represented; {@code tenant} and {@code tenantName} only in federated
 * lists.
 */
record SummaryJson(
    Optional<String> tenant,
    Optional<String> tenantName,
    String slug,
    String title,
    String description,
    Optional<Map<String, Map<String, String>>> translations,
    String office,
    String officeName,
    List<String> themes,
    List<String> formats,
    String license,
    String state,
    int version,
    long rows,
    int columns,
    int quality,
    long views,
    Instant modified,
    boolean synthetic,
    String page) {

  static SummaryJson of(
      DatasetSummary d,
      Optional<String> tenant,
      Optional<String> tenantName,
      String page,
      Locale language) {
    return new SummaryJson(
        tenant,
        tenantName,
        d.slug(),
        d.title().in(language),
        d.description().in(language),
        TenantJson.translations(Map.of("title", d.title(), "description", d.description())),
        d.office(),
        d.officeName().in(language),
        d.themes(),
        d.formats(),
        d.license(),
        d.state().key(),
        d.version(),
        d.rows(),
        d.columns(),
        d.qualityScore(),
        d.views(),
        d.modifiedAt(),
        d.synthetic(),
        page);
  }

  /** How many matches have a value. */
  record FacetJson(String value, String label, long count) {
    static List<FacetJson> of(List<FacetCount> counts, Locale language) {
      return counts.stream()
          .map(c -> new FacetJson(c.value(), c.label().in(language), c.count()))
          .toList();
    }
  }

  /** A page of datasets. */
  record ListJson(
      long total,
      int offset,
      int limit,
      List<SummaryJson> datasets,
      Map<String, List<FacetJson>> facets) {}
}
