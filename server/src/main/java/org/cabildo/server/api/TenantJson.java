package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.federation.TenantFigures;
import org.cabildo.server.http.Addresses;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;

/** A tenant as represented, with its figures. */
record TenantJson(
    String id,
    String name,
    Optional<Map<String, Map<String, String>>> translations,
    TenantInput.PlaceJson place,
    String description,
    String contactEmail,
    String timeZone,
    List<String> languages,
    String license,
    TenantInput.ThemeJson theme,
    List<String> hosts,
    List<LinkJson> links,
    boolean synthetic,
    Instant since,
    String portal,
    long datasets,
    long offices,
    long rows,
    Optional<Instant> lastPublished) {

  static TenantJson of(TenantFigures figures, Addresses addresses, Locale language) {
    Tenant t = figures.tenant();
    return new TenantJson(
        t.id().value(),
        t.name().in(language),
        translations(Map.of("name", t.name(), "description", t.description())),
        TenantInput.PlaceJson.of(t.place()),
        t.description().in(language),
        t.contactEmail(),
        t.zone().getId(),
        t.languages(),
        t.license(),
        new TenantInput.ThemeJson(t.theme().seed(), t.theme().fonts()),
        t.hosts(),
        t.links().stream().map(link -> LinkJson.in(language, link)).toList(),
        t.synthetic(),
        t.since(),
        addresses.of(t, "/"),
        figures.datasets(),
        figures.offices(),
        figures.rows(),
        figures.lastPublished());
  }

  /** The English texts that exist, under {@code en}. */
  static Optional<Map<String, Map<String, String>>> translations(Map<String, LocalText> texts) {
    Map<String, String> english = new java.util.TreeMap<>();
    texts.forEach((name, text) -> text.en().ifPresent(en -> english.put(name, en)));
    return english.isEmpty() ? Optional.empty() : Optional.of(Map.of("en", english));
  }
}
