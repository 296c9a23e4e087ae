package org.cabildo.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.Profile;
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
  private static final String FONTS = "system";

  record PlaceJson(
      String country, String code, String name, String level, Double latitude, Double longitude) {
    static PlaceJson of(Tenant.Place place) {
      return new PlaceJson(
          place.country(),
          place.code(),
          place.name(),
          place.level().name().toLowerCase(Locale.ROOT),
          place.latitude(),
          place.longitude());
    }
  }

  record ThemeJson(String seed, String fonts) {}

  /** Texts in another language; each may be absent. */
  record Translation(Optional<String> name, Optional<String> title, Optional<String> description) {}

  Tenant tenant(Optional<String> idInPath) {
    Profile profile = profile();
    return new Tenant(
        new TenantId(required("id", idInPath.isPresent() ? idInPath : id)),
        profile.name(),
        profile.place(),
        profile.description(),
        profile.contactEmail(),
        profile.zone(),
        profile.languages(),
        profile.license(),
        profile.theme(),
        logo,
        hosts.orElse(List.of()),
        profile.links(),
        synthetic.orElse(false),
        Instant.EPOCH);
  }

  /** With what is usual where nothing is said. */
  private Profile profile() {
    ThemeJson looks = theme.orElse(new ThemeJson("#235b4e", FONTS));
    return new ProfileInput(
            name,
            translations,
            place,
            description,
            contactEmail,
            timeZone,
            Optional.of(languages.orElse(List.of("es", "en"))),
            Optional.of(license.orElse("CC-BY-4.0")),
            Optional.of(
                new ThemeJson(looks.seed(), Optional.ofNullable(looks.fonts()).orElse(FONTS))),
            links)
        .profile();
  }

  static <T> T required(String field, Optional<T> value) {
    return value.orElseThrow(() -> Problem.invalid(field, "required"));
  }
}
