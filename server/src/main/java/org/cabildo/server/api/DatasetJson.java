package org.cabildo.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cabildo.catalog.Dataset;
import org.cabildo.catalog.DatasetDescription;
import org.cabildo.catalog.Quality;
import org.cabildo.catalog.Withdrawal;

/** A dataset as represented. */
record DatasetJson(
    UUID id,
    String slug,
    String title,
    String description,
    Optional<Map<String, Map<String, String>>> translations,
    String office,
    String officeName,
    List<String> themes,
    List<String> keywords,
    String license,
    String licenseName,
    String licenseUrl,
    String frequency,
    Optional<LocalDate> temporalStart,
    Optional<LocalDate> temporalEnd,
    Optional<String> contactEmail,
    Optional<String> source,
    List<DatasetInput.ColumnJson> columns,
    boolean synthetic,
    String schemaPolicy,
    String state,
    Optional<Withdrawal> withdrawn,
    Instant created,
    Instant modified,
    Quality quality,
    Dataset.Usage usage,
    Optional<VersionJson> version,
    String page,
    Map<String, String> links) {

  static DatasetJson of(
      Dataset dataset, Optional<VersionJson> version, Place place, Locale language) {
    DatasetDescription d = dataset.description();
    return new DatasetJson(
        dataset.id(),
        d.slug(),
        d.title().in(language),
        d.description().in(language),
        TenantJson.translations(Map.of("title", d.title(), "description", d.description())),
        d.office(),
        dataset.office().name().in(language),
        d.themes(),
        d.keywords(),
        dataset.license().id(),
        dataset.license().name(),
        dataset.license().url(),
        d.frequency().key(),
        d.temporalStart(),
        d.temporalEnd(),
        d.contactEmail().or(dataset.office()::email),
        d.source(),
        d.columns().stream().map(DatasetInput.ColumnJson::of).toList(),
        d.synthetic(),
        d.schemaPolicy().key(),
        dataset.state().key(),
        dataset.withdrawal(),
        dataset.createdAt(),
        dataset.modifiedAt(),
        dataset.quality(),
        dataset.usage(),
        version,
        place.page(d.slug()),
        place.links(d.slug()));
  }
}
