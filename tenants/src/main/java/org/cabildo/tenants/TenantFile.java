package org.cabildo.tenants;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cabildo.catalog.License;
import org.cabildo.tenancy.Tenant;
import org.cabildo.tenancy.TenantId;

/** Reads {@code tenant.yaml}. */
final class TenantFile {
  static final String NAME = "tenant.yaml";
  static final List<String> LICENSES = License.all().stream().map(License::id).toList();
  private static final List<String> FONTS = List.of("system", "humanist", "serif", "slab");
  private static final List<String> LANGUAGES = List.of("es", "en");
  private static final List<String> LEVELS = List.of("municipality", "state", "federal", "other");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
  private static final Tenant.Place NOWHERE =
      new Tenant.Place("", "", "", Tenant.Level.OTHER, 0, 0);

  private TenantFile() {}

  /** The tenant, complete only when nothing was reported; nothing without a usable id. */
  static Optional<Tenant> read(BundleFolder folder, Optional<String> logo) {
    Optional<Section> top = YamlFile.read(folder, NAME, folder.findings());
    return top.flatMap(section -> read(section, logo));
  }

  private static Optional<Tenant> read(Section top, Optional<String> logo) {
    top.only(
        "id",
        "name",
        "description",
        "place",
        "contactEmail",
        "timeZone",
        "languages",
        "license",
        "theme",
        "hosts",
        "links",
        "synthetic");
    Optional<TenantId> id = id(top.text("id"));
    Tenant tenant =
        new Tenant(
            id.orElse(new TenantId("unnamed")),
            top.localText("name", 120),
            top.section("place").map(TenantFile::place).orElse(NOWHERE),
            top.localText("description", 4_000),
            top.text("contactEmail").email().orElse(""),
            top.text("timeZone").zone().orElse(ZoneOffset.UTC),
            languages(top),
            top.text("license").knownTo(LICENSES, Rule.UNKNOWN_LICENSE).orElse(""),
            top.section("theme").map(TenantFile::theme).orElse(new Tenant.Theme("", "")),
            logo,
            hosts(top),
            links(top),
            top.optional("synthetic").flatMap(Value::yesOrNo).orElse(false),
            Instant.EPOCH);
    return id.map(known -> tenant);
  }

  private static Optional<TenantId> id(Value value) {
    Optional<String> text = value.text();
    if (text.isPresent() && !ID.matcher(text.get()).matches()) {
      value.report(Rule.NOT_A_SLUG, "id", text.get());
      return Optional.empty();
    }
    if (text.isPresent() && !TenantId.isValid(text.get())) {
      value.report(Rule.RESERVED, text.get());
      return Optional.empty();
    }
    return text.map(TenantId::new);
  }

  private static Tenant.Place place(Section place) {
    place.only("country", "code", "name", "level", "latitude", "longitude");
    return new Tenant.Place(
        place
            .text("country")
            .knownTo(List.of(Locale.getISOCountries()), Rule.UNKNOWN_COUNTRY)
            .orElse(""),
        place.text("code").digits().orElse(""),
        place.text("name").atMost(120).orElse(""),
        place
            .text("level")
            .oneOf(LEVELS)
            .map(level -> Tenant.Level.valueOf(level.toUpperCase(Locale.ROOT)))
            .orElse(Tenant.Level.OTHER),
        place.text("latitude").number(-90, 90).orElse(0.0),
        place.text("longitude").number(-180, 180).orElse(0.0));
  }

  private static Tenant.Theme theme(Section theme) {
    theme.only("seed", "fonts");
    return new Tenant.Theme(
        theme.text("seed").color().orElse(""), theme.text("fonts").oneOf(FONTS).orElse(""));
  }

  private static List<String> languages(Section top) {
    if (!top.has("languages")) {
      return LANGUAGES;
    }
    top.texts("languages").forEach(language -> language.oneOf(LANGUAGES));
    List<String> languages = top.distinctTexts("languages", new HashSet<>());
    if (languages.isEmpty()) {
      top.report(top.lineOf("languages"), Rule.BLANK, "languages");
    }
    return languages;
  }

  private static List<String> hosts(Section top) {
    top.texts("hosts").forEach(Value::host);
    return top.distinctTexts("hosts", new HashSet<>());
  }

  private static List<Tenant.Link> links(Section top) {
    List<Tenant.Link> links = new ArrayList<>();
    for (Section link : top.sections("links")) {
      link.only("label", "href");
      links.add(
          new Tenant.Link(
              link.localText("label", 120), link.text("href").url().orElse(URI.create("/"))));
    }
    if (links.size() > Tenant.MOST_LINKS) {
      top.report(top.lineOf("links"), Rule.TOO_MANY, "links", Tenant.MOST_LINKS);
    }
    return links;
  }
}
