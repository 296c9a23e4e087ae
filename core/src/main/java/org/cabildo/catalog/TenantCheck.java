package org.cabildo.catalog;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cabildo.problem.Problem;
import org.cabildo.tenancy.HostName;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Logo;
import org.cabildo.tenancy.Profile;
import org.cabildo.tenancy.Tenant;

/** What the definition of a tenant must satisfy; first offence wins. */
final class TenantCheck {
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final List<String> LANGUAGES = List.of("es", "en");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern CODE = Pattern.compile("\\d{1,8}");
  private static final int NAME = 120;
  private static final int DESCRIPTION = 5_000;
  private static final int ADDRESS = 2_000;

  private TenantCheck() {}

  static void check(Tenant tenant) {
    check(tenant.profile());
    for (String host : tenant.hosts()) {
      if (!HostName.checked("hosts", host).equals(host)) {
        throw Problem.invalid("hosts", "not-a-host");
      }
    }
    tenant.logo().ifPresent(TenantCheck::logo);
  }

  static void check(Profile profile) {
    text("name", profile.name(), NAME);
    text("description", profile.description(), DESCRIPTION);
    place(profile.place());
    DescriptionCheck.email("contactEmail", profile.contactEmail());
    DescriptionCheck.license(profile.license());
    if (!COLOR.matcher(profile.theme().seed()).matches()) {
      throw Problem.invalid("theme.seed", "not-a-color");
    }
    oneOf("theme.fonts", profile.theme().fonts(), FONTS);
    if (profile.languages().isEmpty()) {
      throw Problem.invalid("languages", "required");
    }
    profile.languages().forEach(language -> oneOf("languages", language, LANGUAGES));
    if (Set.copyOf(profile.languages()).size() < profile.languages().size()) {
      throw Problem.invalid("languages", "repeated");
    }
    links(profile.links());
  }

  private static void place(Tenant.Place place) {
    DescriptionCheck.text("place.name", place.name(), NAME);
    if (!COUNTRIES.contains(place.country())) {
      throw Problem.invalid("place.country", "unknown").with("value", place.country());
    }
    if (!CODE.matcher(place.code()).matches()) {
      throw Problem.invalid("place.code", "not-a-place-code");
    }
    within("place.latitude", place.latitude(), 90);
    within("place.longitude", place.longitude(), 180);
  }

  private static void links(List<Tenant.Link> links) {
    if (links.size() > Tenant.MOST_LINKS) {
      throw Problem.invalid("links", "too-many").with("limit", Tenant.MOST_LINKS);
    }
    for (int i = 0; i < links.size(); i++) {
      String field = "links." + i;
      text(field + ".label", links.get(i).label(), NAME);
      address(field + ".href", links.get(i).href());
    }
  }

  /** A page of the web that everybody may see: no account in it. */
  private static void address(String field, URI href) {
    boolean web = List.of("http", "https").contains(String.valueOf(href.getScheme()));
    if (!web || href.getHost() == null || href.getUserInfo() != null) {
      throw Problem.invalid(field, "not-a-url");
    }
    DescriptionCheck.text(field, href.toString(), ADDRESS);
  }

  private static void text(String field, LocalText text, int limit) {
    DescriptionCheck.text(field, text.es(), limit);
    text.en()
        .filter(english -> !english.isBlank())
        .ifPresent(english -> DescriptionCheck.text(field, english, limit));
  }

  private static void within(String field, double degrees, int most) {
    if (!(Math.abs(degrees) <= most)) {
      throw Problem.invalid(field, "out-of-range").with("min", -most).with("max", most);
    }
  }

  /** The same judgement as on a bundle's {@code logo.svg}. */
  static void logo(String svg) {
    List<Logo.Flaw> flaws = Logo.flaws(svg);
    if (!flaws.isEmpty()) {
      throw Problem.invalid("logo", "not-a-safe-svg")
          .with("line", flaws.get(0).line())
          .with("found", flaws.get(0).what());
    }
  }

  private static void oneOf(String field, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw Problem.invalid(field, "not-one-of").with("values", String.join(", ", allowed));
    }
  }
}
