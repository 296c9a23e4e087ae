package org.cabildo.server.console;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.catalog.License;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.portal.Licenses;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenants.roll.Region;

/** The fields of what a portal says of itself, when it is opened and later. */
final class ProfileFields {
  /** Of the texts of the fields. */
  static final String TEXTS = "onboarding.";

  private static final Pattern PLACE_CODE = Pattern.compile("\\d{1,8}");
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final List<String> LANGUAGES = List.of("es", "en");
  private static final String CONTRAST = "#contraste";

  private ProfileFields() {}

  /** What they hold of a profile. */
  static Values of(Profile profile) {
    Tenant.Place place = profile.place();
    return LinkFields.with(Values.none(), profile.links())
        .with("name", profile.name().es())
        .with("nameEn", profile.name().en())
        .with("description", profile.description().es())
        .with("descriptionEn", profile.description().en())
        .with("place.level", key(place.level()))
        .with("place.country", place.country())
        .with("place.name", place.name())
        .with("place.code", place.code())
        .with("coordinates", degrees(place.latitude()) + ", " + degrees(place.longitude()))
        .with("timeZone", profile.zone().getId())
        .with("contactEmail", profile.contactEmail())
        .with("languages", profile.languages())
        .with("license", profile.license())
        .with("theme.seed", profile.theme().seed())
        .with("theme.fonts", profile.theme().fonts());
  }

  static Fields government(Fields fields, Desk desk) {
    return fields
        .part("government")
        .add("name", "text", Need.REQUIRED)
        .add("nameEn", "text", Need.OPTIONAL)
        .add("description", "long", Need.REQUIRED)
        .add("descriptionEn", "long", Need.OPTIONAL)
        .choose("place.level", "choice", Need.REQUIRED, levels(desk));
  }

  static Fields place(Fields fields, Desk desk, Values values) {
    return fields
        .part("place")
        .choose("place.country", "choice", Need.REQUIRED, countries(desk.language()))
        .add("place.name", "text", Need.REQUIRED)
        .add("place.code", "text", Need.REQUIRED)
        .add("coordinates", "text", Need.OPTIONAL)
        .choose("timeZone", "choice", Need.REQUIRED, zones(desk, values));
  }

  /**
   * How the portal speaks and looks.
   *
   * @param contrast address that shows what a colour becomes
   */
  static Fields looks(Fields fields, Desk desk, Values values, String contrast) {
    return fields
        .choose("languages", "several", Need.REQUIRED, languages(desk, values))
        .choose("license", "choice", Need.REQUIRED, licenses(desk))
        .choose("theme.fonts", "choice", Need.REQUIRED, fonts(desk))
        .drawing(contrast, CONTRAST)
        .add("theme.seed", "color", Need.REQUIRED);
  }

  /**
   * The profile.
   *
   * @throws Problem {@code invalid}
   */
  static Profile profile(Values sent) {
    String place = sent.required("place.name");
    String country = sent.required("place.country");
    String code = code(sent);
    Coordinates point = point(sent, country, code);
    return new Profile(
        new LocalText(sent.required("name"), sent.text("nameEn")),
        new Tenant.Place(
            country,
            code,
            place,
            level(sent.typed("place.level")),
            point.latitude(),
            point.longitude()),
        new LocalText(sent.required("description"), sent.text("descriptionEn")),
        sent.required("contactEmail"),
        zone(sent.typed("timeZone")),
        sent.all("languages"),
        sent.required("license"),
        new Tenant.Theme(sent.required("theme.seed"), sent.typed("theme.fonts")),
        LinkFields.links(sent));
  }

  private static String code(Values sent) {
    String code = sent.required("place.code");
    if (!PLACE_CODE.matcher(code).matches()) {
      throw Problem.invalid("place.code", "not-a-place-code");
    }
    return code;
  }

  /** As typed; where nothing is, about the middle of the state or province of the code. */
  private static Coordinates point(Values sent, String country, String code) {
    return sent.text("coordinates")
        .map(
            typed ->
                Coordinates.of(typed)
                    .orElseThrow(() -> Problem.invalid("coordinates", "not-coordinates")))
        .or(
            () ->
                Region.of(country, code)
                    .map(region -> new Coordinates(region.latitude(), region.longitude())))
        .orElseThrow(() -> Problem.invalid("coordinates", "required"));
  }

  private static Tenant.Level level(String text) {
    return Arrays.stream(Tenant.Level.values())
        .filter(level -> key(level).equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("place.level", "required"));
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Problem.invalid("timeZone", "not-a-time-zone");
    }
  }

  private static String key(Tenant.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> levels(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Tenant.Level level : Tenant.Level.values()) {
      choices.put(key(level), desk.t().of("federal.level." + key(level)));
    }
    return choices;
  }

  static Map<String, String> countries(Locale language) {
    return sorted(
        Arrays.stream(Locale.getISOCountries())
            .collect(
                Collectors.toMap(
                    code -> code, code -> new Locale("", code).getDisplayCountry(language))),
        language);
  }

  /** Also one that is not among those to choose from, so that it stays what it is. */
  private static Map<String, String> zones(Desk desk, Values values) {
    Map<String, String> choices = TimeZones.choices(desk.language(), desk.t());
    values.text("timeZone").ifPresent(zone -> choices.putIfAbsent(zone, zone));
    return choices;
  }

  /** Those that are chosen first, in their order: the first is what the portal speaks. */
  private static Map<String, String> languages(Desk desk, Values values) {
    Set<String> order = new LinkedHashSet<>(values.all("languages"));
    order.retainAll(LANGUAGES);
    order.addAll(LANGUAGES);
    Map<String, String> choices = new LinkedHashMap<>();
    order.forEach(l -> choices.put(l, desk.t().of("language." + l)));
    return choices;
  }

  static Map<String, String> licenses(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    License.all().forEach(l -> choices.put(l.id(), Licenses.name(l, desk.t())));
    return choices;
  }

  private static Map<String, String> fonts(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    FONTS.forEach(f -> choices.put(f, desk.t().of("fonts." + f)));
    return choices;
  }

  /** In the alphabet of the language: «México» stands between «Mauricio» and «Micronesia». */
  private static Map<String, String> sorted(Map<String, String> labels, Locale language) {
    return labels.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(language)))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static String degrees(double angle) {
    return BigDecimal.valueOf(angle).toPlainString();
  }
}
