package org.cabildo.server.api;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/** What defines a tenant, as sent. */
record TenantInput(
    Optional<String> id,
    Optional<String> name,
    Optional<Map<String, Translation>> translations,
    Optional<PlaceJson> place,
    Optional<String> description,
    Optional<String> contactEmail,
    Optional<String> timeZone,
    Optional<List<String>> languages,
    Optional<String> license,
    Optional<ThemeJson> theme,
    Optional<String> logo,
    Optional<List<String>> hosts,
    Optional<List<LinkJson>> links,
    Optional<Boolean> synthetic) {

  record PlaceJson(
      String country, String code, String name, String level, double latitude, double longitude) {}

  record ThemeJson(String seed, String fonts) {}

  record LinkJson(String label, String href) {}

  /** Texts in another language; each may be absent. */
  record Translation(Optional<String> name, Optional<String> title, Optional<String> description) {}

  Tenant tenant(Optional<String> idInPath) {
    Optional<Translation> en = translations.map(t -> t.get("en"));
    PlaceJson where = required("place", place);
    ThemeJson looks = theme.orElse(new ThemeJson("#235b4e", "system"));
    return new Tenant(
        new TenantId(required("id", idInPath.isPresent() ? idInPath : id)),
        new LocalText(required("name", name), en.flatMap(Translation::name)),
        new Tenant.Place(
            required("place.country", Optional.ofNullable(where.country())),
            required("place.code", Optional.ofNullable(where.code())),
            required("place.name", Optional.ofNullable(where.name())),
            level(required("place.level", Optional.ofNullable(where.level()))),
            where.latitude(),
            where.longitude()),
        new LocalText(required("description", description), en.flatMap(Translation::description)),
        required("contactEmail", contactEmail),
        zone(required("timeZone", timeZone)),
        languages.orElse(List.of("es", "en")),
        license.orElse("CC-BY-4.0"),
        new Tenant.Theme(looks.seed(), Optional.ofNullable(looks.fonts()).orElse("system")),
        logo,
        hosts.orElse(List.of()),
        links.orElse(List.of()).stream().map(TenantInput::link).toList(),
        synthetic.orElse(false),
        Instant.EPOCH);
  }

  static <T> T required(String field, Optional<T> value) {
    return value.orElseThrow(() -> Problem.invalid(field, "required"));
  }

  private static Tenant.Level level(String text) {
    try {
      return Tenant.Level.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("place.level", "not-one-of")
          .with("values", "municipality, state, federal, other");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Problem.invalid("timeZone", "not-a-time-zone");
    }
  }

  private static Tenant.Link link(LinkJson link) {
    try {
      return new Tenant.Link(new LocalText(link.label()), URI.create(link.href()));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("links", "not-a-url");
    }
  }
}
