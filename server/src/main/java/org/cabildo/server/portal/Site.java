package org.cabildo.server.portal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cabildo.catalog.License;
import org.cabildo.editorial.PageHeading;
import org.cabildo.server.portal.theme.ThemeSheet;
import org.cabildo.tenancy.LocalText;
import org.cabildo.tenancy.Tenant;

/**
 * What all pages of one request share.
 *
 * @param tenant whose portal this is, absent on the federal portal
 * @param language language of the page
 * @param links addresses
 * @param params what the address of this page carries
 * @param menu pages that the portal wrote; asked for once a page is sure to be shown
 */
record Site(
    Optional<Tenant> tenant,
    Locale language,
    Links links,
    Params params,
    Supplier<List<PageHeading>> menu) {
  private static final ZoneId FEDERAL_ZONE = ZoneId.of("America/Mexico_City");
  private static final List<String> FEDERAL_LANGUAGES = List.of("es", "en");

  /** What the pages of a portal without pages of its own writing share. */
  Site(Optional<Tenant> tenant, Locale language, Links links, Params params) {
    this(tenant, language, links, params, List::of);
  }

  /** Language of the pages of a tenant's or the federal portal unless a reader chooses another. */
  static Locale first(Optional<Tenant> tenant) {
    return tenant.map(Tenant::language).orElse(Locale.forLanguageTag(FEDERAL_LANGUAGES.get(0)));
  }

  Texts texts() {
    return Texts.in(language);
  }

  Formats formats() {
    return tenant
        .map(t -> Formats.of(language, t.place().country(), t.zone()))
        .orElse(Formats.of(language, "MX", FEDERAL_ZONE));
  }

  String in(LocalText text) {
    return text.in(language);
  }

  /** Address of a page of this site. */
  String href(String path) {
    return links.page(path).toString();
  }

  /** Where the patterns of theme sheets are. */
  String patterns() {
    return links.asset(Assets.path("patterns/"));
  }

  /**
   * What one page says about itself.
   *
   * @param title without the name of the site
   * @param description one sentence
   * @param path of the page within the site
   * @param section {@code home}, {@code datasets}, {@code offices}, {@code about}, {@code compare}
   */
  record Head(
      String title, String description, String path, String section, Optional<String> jsonLd) {
    Head(String title, String description, String path, String section) {
      this(title, description, path, section, Optional.empty());
    }
  }

  /** The frame of a page. */
  Frame frame(Head head) {
    Texts t = texts();
    boolean home = head.section().equals("home");
    String name = tenant.map(x -> in(x.name())).orElse(t.of("federal.name"));
    String tagline = t.of(tenant.isPresent() ? "site.tagline" : "federal.tagline");
    String title = home ? name + " · " + tagline : head.title() + " · " + name;
    boolean filtered =
        params.values().keySet().stream().anyMatch(p -> !p.equals("lang") && !p.equals("dataset"));
    return new Frame(
        language.getLanguage(),
        title,
        head.description(),
        canonical(head.path(), language.getLanguage()),
        alternates(head.path()),
        !filtered,
        new Frame.Brand(
            name,
            tagline,
            href("/"),
            tenant
                .map(x -> links.plain("/logo.svg") + "?v=" + Logo.of(x).version())
                .or(() -> Optional.of(links.asset(Assets.path("cabildo.svg"))))),
        files(),
        navigation(head.section(), t),
        new Frame.SearchBox(
            links.plain(tenant.isPresent() ? "/datasets" : "/search"),
            t.of(tenant.isPresent() ? "search.label" : "federal.search.label"),
            head.section().equals("datasets") ? params.first("q").orElse("") : "",
            links.language(),
            !home && !head.section().equals("datasets")),
        languages(head.path(), t),
        tenant.map(x -> links.feed()),
        head.jsonLd(),
        footer(t),
        tenant.filter(Tenant::synthetic).map(x -> t.of("site.synthetic")),
        t);
  }

  private Frame.Files files() {
    String patterns = patterns();
    String theme =
        tenant
            .map(x -> links.plain("/theme.css") + "?v=" + ThemeSheet.of(x, patterns).version())
            .orElse(links.plain("/theme.css") + "?v=" + ThemeSheet.federal(patterns).version());
    return new Frame.Files(
        theme,
        links.asset(Assets.path("portal.css")),
        links.asset(Assets.path("js/theme.js")),
        links.asset(Assets.path("js/portal.js")));
  }

  private String canonical(String path, String spoken) {
    Address address = Address.of(links.absolute(path)).and("dataset", params.first("dataset"));
    return (isFirst(spoken) ? address : address.and("lang", spoken)).toString();
  }

  private List<Frame.Alternate> alternates(String path) {
    List<Frame.Alternate> alternates = new ArrayList<>();
    spoken().forEach(l -> alternates.add(new Frame.Alternate(l, canonical(path, l))));
    alternates.add(new Frame.Alternate("x-default", canonical(path, spoken().get(0))));
    return alternates;
  }

  private List<String> spoken() {
    return tenant.map(Tenant::languages).orElse(FEDERAL_LANGUAGES);
  }

  private boolean isFirst(String spoken) {
    return spoken.equals(first(tenant).getLanguage());
  }

  private List<Frame.Item> navigation(String section, Texts t) {
    List<String> sections =
        tenant.isPresent()
            ? List.of("datasets", "offices", "about")
            : List.of("home", "datasets", "compare");
    List<Frame.Item> items = new ArrayList<>();
    for (String s : sections) {
      String key = (tenant.isPresent() ? "nav." : "federal.nav.") + s;
      items.add(
          new Frame.Item(
              t.of(key),
              href(pathOf(s)),
              s.equals(section) ? Optional.of("page") : Optional.empty(),
              language.getLanguage()));
    }
    return items;
  }

  private String pathOf(String section) {
    if (tenant.isPresent()) {
      return "/" + section;
    }
    return switch (section) {
      case "home" -> "/";
      case "datasets" -> "/search";
      default -> "/compare";
    };
  }

  private List<Frame.Item> languages(String path, Texts t) {
    Address here = params.on(links.plain(path)).without("lang");
    return spoken().stream()
        .map(
            l ->
                new Frame.Item(
                    t.of("language." + l),
                    (isFirst(l) ? here : here.and("lang", l)).toString(),
                    l.equals(language.getLanguage()) ? Optional.of("true") : Optional.empty(),
                    l))
        .toList();
  }

  private Frame.Footer footer(Texts t) {
    List<Frame.Item> links = new ArrayList<>();
    if (tenant.isPresent()) {
      links.add(link(t.of("nav.datasets"), href("/datasets")));
      links.add(link(t.of("nav.offices"), href("/offices")));
      links.add(link(t.of("nav.about"), href("/about")));
      menu.get()
          .forEach(
              page ->
                  links.add(
                      new Frame.Item(
                          in(page.title()),
                          href("/pages/" + page.slug()),
                          Optional.empty(),
                          page.title().languageIn(language))));
      links.add(link(t.of("footer.feed"), href("/feed.atom")));
    }
    links.add(link(t.of("footer.portals"), this.links.federal("/").toString()));
    links.add(link(t.of("footer.api"), href("/developers")));
    links.add(link(t.of("footer.console"), this.links.federal("/console/").toString()));
    Optional<License> license = tenant.flatMap(x -> License.of(x.license()));
    return new Frame.Footer(
        tenant.map(x -> in(x.name())).orElse(t.of("federal.name")),
        tenant.map(Tenant::contactEmail),
        t.of(tenant.isPresent() ? "footer.license" : "federal.footer"),
        license.map(l -> new Link(Licenses.name(l, t), l.url())),
        links,
        tenant.map(Tenant::links).orElse(List.of()).stream()
            .map(l -> link(in(l.label()), l.href().toString()))
            .toList());
  }

  private Frame.Item link(String label, String href) {
    return new Frame.Item(label, href, Optional.empty(), language.getLanguage());
  }
}
