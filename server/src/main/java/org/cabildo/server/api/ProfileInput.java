package org.cabildo.server.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;

/** What a portal says of itself, as sent: whole; translations and links may be none. */
record ProfileInput(
    Optional<String> name,
    Optional<Map<String, TenantInput.Translation>> translations,
    Optional<TenantInput.PlaceJson> place,
    Optional<String> description,
    Optional<String> contactEmail,
    Optional<String> timeZone,
    Optional<List<String>> languages,
    Optional<String> license,
    Optional<TenantInput.ThemeJson> theme,
    Optional<List<LinkJson>> links) {

  Profile profile() {
    Optional<TenantInput.Translation> en = translations.map(t -> t.get("en"));
    TenantInput.PlaceJson where = TenantInput.required("place", place);
    TenantInput.ThemeJson looks = TenantInput.required("theme", theme);
    return new Profile(
        text("name", name, en.flatMap(TenantInput.Translation::name)),
        new Tenant.Place(
            required("place.country", where.country()),
            required("place.code", where.code()),
            required("place.name", where.name()),
            level(required("place.level", where.level())),
            required("place.latitude", where.latitude()),
            required("place.longitude", where.longitude())),
        text("description", description, en.flatMap(TenantInput.Translation::description)),
        TenantInput.required("contactEmail", contactEmail),
        zone(TenantInput.required("timeZone", timeZone)),
        languages(TenantInput.required("languages", languages)),
        TenantInput.required("license", license),
        new Tenant.Theme(
            required("theme.seed", looks.seed()), required("theme.fonts", looks.fonts())),
        links(links.orElse(List.of())));
  }

  private static List<Tenant.Link> links(List<LinkJson> sent) {
    if (sent.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("links", "wrong-shape");
    }
    return IntStream.range(0, sent.size()).mapToObj(i -> sent.get(i).link(i)).toList();
  }

  private static LocalText text(String field, Optional<String> es, Optional<String> en) {
    return new LocalText(TenantInput.required(field, es), en.orElse(""));
  }

  private static <T> T required(String field, T value) {
    return TenantInput.required(field, Optional.ofNullable(value));
  }

  private static List<String> languages(List<String> sent) {
    if (sent.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid("languages", "wrong-shape");
    }
    return sent;
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
}
