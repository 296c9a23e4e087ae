package org.cabildo.server.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cabildo.catalog.License;
import org.cabildo.problem.ErrorCode;
import org.cabildo.problem.Problem;
import org.cabildo.server.console.Fields.Need;
import org.cabildo.server.portal.Licenses;
import org.cabildo.tenancy.HostName;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;
import org.cabildo.tenants.roll.Region;

/** The form that opens a portal: its fields, and the tenant that they describe. */
final class OnboardingForm {
  private static final Pattern PLACE_CODE = Pattern.compile("\\d{2,8}");
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final String CONTRAST = "#contraste";

  private OnboardingForm() {}

  /** What the form holds at first. */
  static Values blank() {
    return Values.none()
        .with("place.country", "MX")
        .with("place.level", "municipality")
        .with("timeZone", "America/Mexico_City")
        .with("languages", List.of("es", "en"))
        .with("license", "CC-BY-4.0")
        .with("theme.seed", "#235b4e")
        .with("theme.fonts", "system");
  }

  static FormView view(Desk desk, Values values, Optional<Problem> problem) {
    return new Fields(desk, "onboarding.", values, problem)
        .part("government")
        .add("name", "text", Need.REQUIRED)
        .add("nameEn", "text", Need.OPTIONAL)
        .add("description", "long", Need.REQUIRED)
        .choose("place.level", "choice", Need.REQUIRED, levels(desk))
        .part("place")
        .choose("place.country", "choice", Need.REQUIRED, countries(desk))
        .add("place.name", "text", Need.REQUIRED)
        .add("place.code", "text", Need.REQUIRED)
        .add("coordinates", "text", Need.OPTIONAL)
        .choose("timeZone", "choice", Need.REQUIRED, TimeZones.choices(desk.language(), desk.t()))
        .part("people")
        .add("contactEmail", "email", Need.REQUIRED)
        .add("email", "email", Need.REQUIRED)
        .part("portal")
        .add("id", "text", Need.OPTIONAL)
        .add("domain", "text", Need.OPTIONAL)
        .choose("languages", "several", Need.REQUIRED, languages(desk))
        .choose("license", "choice", Need.REQUIRED, licenses(desk))
        .choose("theme.fonts", "choice", Need.REQUIRED, fonts(desk))
        .drawing(desk.outside("/onboarding/contrast"), CONTRAST)
        .add("theme.seed", "color", Need.REQUIRED)
        .form(desk.outside("/onboarding"));
  }

  /**
   * The tenant.
   *
   * @throws Problem {@code invalid}
   */
  static Tenant tenant(Values sent) {
    String place = sent.required("place.name");
    String country = sent.required("place.country");
    String code = code(sent);
    Coordinates point = point(sent, country, code);
    return new Tenant(
        new TenantId(sent.text("id").orElseGet(() -> Slug.of(place, 40))),
        new LocalText(sent.required("name"), sent.text("nameEn")),
        new Tenant.Place(
            country,
            code,
            place,
            level(sent.typed("place.level")),
            point.latitude(),
            point.longitude()),
        new LocalText(sent.required("description")),
        sent.required("contactEmail"),
        zone(sent.typed("timeZone")),
        sent.all("languages"),
        sent.required("license"),
        new Tenant.Theme(sent.required("theme.seed"), sent.typed("theme.fonts")),
        Optional.empty(),
        sent.text("domain").map(host -> HostName.checked("domain", host)).stream().toList(),
        List.of(),
        false,
        Instant.EPOCH);
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

  /**
   * A problem as it concerns the form: of the two names in it that can be taken, only a host name
   * has dots.
   */
  static Problem problem(Problem met) {
    if (met.code() != ErrorCode.CONFLICT) {
      return met;
    }
    return met.parameter("name")
        .map(Object::toString)
        .filter(name -> name.contains("."))
        .map(host -> Problem.invalid("domain", "taken").with("value", host))
        .orElseGet(() -> Problem.invalid("id", "address-taken"));
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

  private static Map<String, String> countries(Desk desk) {
    return sorted(
        Arrays.stream(Locale.getISOCountries())
            .collect(
                Collectors.toMap(
                    code -> code,
                    code -> new Locale("", code).getDisplayCountry(desk.language()))));
  }

  private static Map<String, String> languages(Desk desk) {
    Map<String, String> choices = new LinkedHashMap<>();
    List.of("es", "en").forEach(l -> choices.put(l, desk.t().of("language." + l)));
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

  private static Map<String, String> sorted(Map<String, String> labels) {
    return labels.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
